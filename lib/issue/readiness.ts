import { type PreflightRules, preflightArticle } from '../article';
import { type ArticleDocument, anatomyOf, type Citation, countWords, plainText } from '../document';
import type { Finding } from '../result';

/** One article of an issue as readiness sees it. */
export type PlacedArticle = {
  id: string;
  headline: string;
  state: string;
  document: ArticleDocument;
  contentHash: string;
  /** The approvals that are not void: the hash each names, and why it was given outside four eyes. */
  approvals: readonly { contentHash: string; by: string; breakGlassReason: string | null }[];
  /** How many threads of its discussion are open. */
  openThreads: number;
};

/** An issue as readiness sees it. */
export type IssueSubject = {
  hasCover: boolean;
  articles: readonly PlacedArticle[];
  approvalsNeeded: number;
  rules: PreflightRules;
};

/** Everything that stands in the way of an issue: its own findings, then those of its articles. Pure. */
export function issueReadiness(issue: IssueSubject): Finding[] {
  return [
    ...frontMatterFindings(issue),
    ...issue.articles.flatMap((article) => approvalFindings(article, issue.approvalsNeeded)),
    ...issue.articles.flatMap(discussionFindings),
    ...acrossArticles(issue),
    ...issue.articles.flatMap((article) =>
      preflightArticle(article.id, article.document, issue.rules),
    ),
  ];
}

/** How a waiver names a finding. */
export function waiverName(finding: Finding): string {
  return `${finding.code}:${finding.key}`;
}

function finding(
  level: Finding['level'],
  code: string,
  message: string,
  articleId: string | null = null,
  blockId: string | null = null,
): Finding {
  const key = [articleId ?? '', blockId ?? '', message].join('/');
  return { code, level, message, place: { articleId, blockId, field: null }, key };
}

function frontMatterFindings(issue: IssueSubject): Finding[] {
  return [
    ...(issue.articles.length === 0
      ? [finding('error', 'no-articles', 'The issue has no articles.')]
      : []),
    ...(issue.hasCover ? [] : [finding('warning', 'no-cover', 'The issue has no cover image.')]),
  ];
}

function approvalFindings(article: PlacedArticle, needed: number): Finding[] {
  if (article.state !== 'approved') {
    const message = `“${article.headline}” is not approved.`;
    return [finding('error', 'not-approved', message, article.id)];
  }
  const standing = article.approvals.filter((each) => each.contentHash === article.contentHash);
  const broken = standing.find(({ breakGlassReason }) => breakGlassReason !== null);
  if (broken) {
    const message = `“${article.headline}” was approved by break-glass (${broken.by}): ${broken.breakGlassReason}`;
    return [finding('warning', 'break-glass', message, article.id)];
  }
  if (standing.length >= needed) return [];
  const message = `“${article.headline}” is not the text that was approved.`;
  return [finding('error', 'approved-text-differs', message, article.id)];
}

function discussionFindings({ id, headline, openThreads }: PlacedArticle): Finding[] {
  if (openThreads === 0) return [];
  const message =
    openThreads === 1
      ? `A thread of the discussion of “${headline}” is open.`
      : `${openThreads} threads of the discussion of “${headline}” are open.`;
  return [finding('error', 'open-threads', message, id)];
}

type Cited = { article: PlacedArticle; source: Citation; words: number };

function acrossArticles(issue: IssueSubject): Finding[] {
  const byAddress = new Map<string, Cited[]>();
  for (const cited of issue.articles.flatMap(citationsOf)) {
    if (cited.source.url === '') continue;
    byAddress.set(cited.source.url, [...(byAddress.get(cited.source.url) ?? []), cited]);
  }
  return [...byAddress.values()].flatMap((group) => [
    ...contradictions(group),
    ...quotedTooMuch(group, issue.rules.excerptLimit),
  ]);
}

function citationsOf(article: PlacedArticle): Cited[] {
  return anatomyOf(article.document).excerpts.map((excerpt) => ({
    article,
    source: excerpt.attrs,
    words: countWords(excerpt.content?.[0] ? plainText(excerpt.content[0]) : ''),
  }));
}

function contradictions(group: Cited[]): Finding[] {
  const [first, ...others] = group;
  if (!first) return [];
  return others.flatMap(({ article, source }) => {
    const fields = (['titleOriginal', 'outlet', 'date'] as const).filter(
      (field) => source[field] !== first.source[field],
    );
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
