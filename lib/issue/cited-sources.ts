import type { PreflightRules } from '../article';
import {
  addressKey,
  citedDifferently,
  houseDescription,
  nameKey,
  outletCited,
  plainWords,
} from '../citation';
import { anatomyOf, type Citation, countWords, plainText } from '../document';
import type { Finding } from '../result';
import { finding, type PlacedArticle } from './readiness-subject';

type CitingArticle = Pick<PlacedArticle, 'id' | 'headline' | 'document'>;

type Cited = { article: CitingArticle; source: Citation; words: number };

/** Where the articles of an issue contradict each other in what they cite, or quote too much of it. Pure. */
export function citedSourceFindings(
  articles: readonly CitingArticle[],
  rules: Pick<PreflightRules, 'sourceLimit' | 'outlets'>,
): Finding[] {
  const cited = articles.flatMap(citationsOf);
  const sources = grouped(cited, ({ source }) => addressKey(source.url));
  const outlets = grouped(cited, ({ source }) => {
    return outletCited(rules.outlets, source)?.id ?? nameKey(source.outlet);
  });
  return [
    ...sources.flatMap((group) => [
      ...contradictions(group),
      ...quotedTooMuch(group, rules.sourceLimit),
    ]),
    ...outlets.flatMap((group) => describedInWays(group, rules)),
  ];
}

function citationsOf(article: CitingArticle): Cited[] {
  return anatomyOf(article.document).excerpts.map((excerpt) => ({
    article,
    source: excerpt.attrs,
    words: countWords(excerpt.content?.[0] ? plainText(excerpt.content[0]) : ''),
  }));
}

function grouped(cited: readonly Cited[], keyOf: (cited: Cited) => string): Cited[][] {
  const groups = new Map<string, Cited[]>();
  for (const each of cited) {
    const key = keyOf(each);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

// What contradicts itself within one article, the article's own preflight says.
function contradictions(group: Cited[]): Finding[] {
  const [first, ...others] = group;
  if (!first) return [];
  return others.flatMap(({ article, source }) => {
    if (article === first.article) return [];
    const fields = citedDifferently(first.source, source);
    if (fields.length === 0) return [];
    const message = `The same address is cited otherwise in “${first.article.headline}” (${fields.join(', ')}).`;
    return [finding('warning', 'cited-differently', message, article.id, source.id)];
  });
}

function quotedTooMuch(group: Cited[], limit: number): Finding[] {
  const words = group.reduce((sum, cited) => sum + cited.words, 0);
  const [first] = group;
  if (!first || group.length < 2 || words <= limit) return [];
  const message = `${words} words of this source are quoted across the issue; the limit is ${limit}.`;
  return [finding('warning', 'source-over-limit', message, first.article.id, first.source.id)];
}

// Words that were the house's on the citation's date are right, even where others are right today.
function describedInWays(group: Cited[], rules: Pick<PreflightRules, 'outlets'>): Finding[] {
  const ways = new Map<string, Cited>();
  for (const cited of group) {
    const { source } = cited;
    const outlet = outletCited(rules.outlets, source);
    const house = outlet ? houseDescription(outlet, source.date) : '';
    const way = plainWords(source.outletNote);
    if (way !== '' && way !== plainWords(house) && !ways.has(way)) ways.set(way, cited);
  }
  const [first] = ways.values();
  if (!first || ways.size < 2) return [];
  const said = [...ways.values()].map(({ source }) => `“${source.outletNote.trim()}”`).join(', ');
  const message = `“${first.source.outlet}” is described in ${ways.size} ways across the issue: ${said}.`;
  const { article, source } = first;
  return [finding('warning', 'outlet-described-in-ways', message, article.id, source.id)];
}
