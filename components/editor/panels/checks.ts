import type { EditorState } from '@tiptap/pm/state';
import { type PreflightRules, preflightArticle } from '../../../lib/article/preflight';
import {
  type ArticleDocument,
  anatomyOf,
  type Provenance,
  plainText,
  pullQuoteProvenance,
  withoutSuggestions,
} from '../../../lib/document';
import type { Finding } from '../../../lib/result';
import { documentJson } from '../saving/document-json';

/** Where the words of a pull quote come from; `outlet` names the excerpt that has them. */
export type QuoteCheck = { id: string; provenance: Provenance; outlet: string };

/** What the text is checked for while it is written: the server's preflight, and its pull quotes. */
export type Checks = { findings: Finding[]; quotes: QuoteCheck[] };

/** Checks the article as it stands in the editor. */
export function checksOf({ doc }: EditorState, articleId: string, rules: PreflightRules): Checks {
  const document = documentJson(doc);
  return { findings: preflightArticle(articleId, document, rules), quotes: quotesOf(document) };
}

function quotesOf(suggested: ArticleDocument): QuoteCheck[] {
  const document = withoutSuggestions(suggested);
  const { excerpts } = anatomyOf(document);
  const quotes = (document.content ?? []).filter(
    (block) => block.type === 'pullQuote' && plainText(block).trim() !== '',
  );
  return quotes.map((quote) => {
    const provenance = pullQuoteProvenance(quote, excerpts);
    const source = excerpts.find(({ attrs }) => attrs.id === provenance.excerptId);
    return { id: String(quote.attrs?.id), provenance, outlet: source?.attrs.outlet ?? '' };
  });
}

/** Whether two checks would look the same. */
export function areSameChecks(before: Checks, after: Checks): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
