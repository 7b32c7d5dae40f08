import { type ArticleDocument, anatomyOf, suggestionIds, withoutSuggestions } from '../../document';
import type { Finding } from '../../result';
import { citationFindings } from './citations';
import { figureFindings } from './figures';
import { outletFindings, sameSourceFindings } from './outlets';
import { pullQuoteFindings } from './pull-quote';
import { noteFindings, structureFindings, unreadFindings } from './structure';
import type { PreflightRules, PreflightSubject } from './subject';
import { suggestionFindings } from './suggestions';

export type { PreflightRules } from './subject';
export { type JudgedFinding, type Waiver, waiverName, withWaivers } from './waivers';

const RULES = [
  structureFindings,
  unreadFindings,
  noteFindings,
  figureFindings,
  citationFindings,
  outletFindings,
  sameSourceFindings,
  pullQuoteFindings,
  suggestionFindings,
];

/** Everything that stands in the way of an article, errors first. Pure: the same in the editor and in every transaction. */
export function preflightArticle(
  articleId: string,
  suggested: ArticleDocument,
  rules: PreflightRules,
): Finding[] {
  // What nobody has decided is not yet in the text.
  const document = withoutSuggestions(suggested);
  const openSuggestions = suggestionIds(suggested).length;
  const parts = anatomyOf(document);
  const subject: PreflightSubject = { articleId, document, parts, openSuggestions, rules };
  return RULES.flatMap((rule) => rule(subject))
    .map(
      (found): Finding => ({
        code: found.code,
        level: found.level,
        message: found.message,
        place: { articleId, blockId: found.blockId ?? null, field: found.field ?? null },
        key: [articleId, found.blockId ?? '', found.field ?? '', found.message].join('/'),
      }),
    )
    .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}

/** Whether any finding forbids to go on. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'error');
}
