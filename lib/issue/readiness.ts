import { type PreflightRules, preflightArticle } from '../article';
import type { Finding } from '../result';
import { citedSourceFindings } from './cited-sources';
import { finding, type PlacedArticle } from './readiness-subject';

/** An issue as readiness sees it. */
export type IssueSubject = {
  hasCover: boolean;
  /** Whether the file of the cover image is missing or damaged. */
  isCoverLost: boolean;
  articles: readonly PlacedArticle[];
  approvalsNeeded: number;
  /** The ids of articles that name images which may not stand in them. */
  withForeignImages: ReadonlySet<string>;
  rules: PreflightRules;
};

/** Everything that stands in the way of an issue: its own findings, then those of its articles. Pure. */
export function issueReadiness(issue: IssueSubject): Finding[] {
  return [
    ...frontMatterFindings(issue),
    ...issue.articles.flatMap((article) => approvalFindings(article, issue.approvalsNeeded)),
    ...issue.articles.flatMap(discussionFindings),
    ...issue.articles.flatMap((article) => imageFindings(article, issue.withForeignImages)),
    ...citedSourceFindings(issue.articles, issue.rules),
    ...issue.articles.flatMap((article) =>
      preflightArticle(article.id, article.document, issue.rules).map(forSigning),
    ),
  ];
}

// Nobody can sign what is undecided, and no reason lets it stand.
function forSigning(found: Finding): Finding {
  return found.code === 'open-suggestion' ? { ...found, level: 'error' } : found;
}

const COVER_LOST = 'The file of the cover image is missing or damaged: upload the image again.';

function frontMatterFindings(issue: IssueSubject): Finding[] {
  return [
    ...(issue.articles.length === 0
      ? [finding('error', 'no-articles', 'The issue has no articles.')]
      : []),
    ...(issue.isCoverLost ? [finding('error', 'lost-image', COVER_LOST)] : []),
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
  if (standing.length > 0) {
    const message = `“${article.headline}” has one approval, and two are needed by now: reopen it and approve it again.`;
    return [finding('error', 'too-few-approvals', message, article.id)];
  }
  const message = `“${article.headline}” is not the text that was approved.`;
  return [finding('error', 'approved-text-differs', message, article.id)];
}

function imageFindings(
  { id, headline }: PlacedArticle,
  withForeignImages: ReadonlySet<string>,
): Finding[] {
  if (!withForeignImages.has(id)) return [];
  const message = `“${headline}” names an image that may not stand in it: take that figure out, save, and put in another.`;
  return [finding('error', 'foreign-image', message, id)];
}

function discussionFindings({ id, headline, openThreads }: PlacedArticle): Finding[] {
  if (openThreads === 0) return [];
  const message =
    openThreads === 1
      ? `A thread of the discussion of “${headline}” is open.`
      : `${openThreads} threads of the discussion of “${headline}” are open.`;
  return [finding('error', 'open-threads', message, id)];
}
