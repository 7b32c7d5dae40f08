import type { ArticleDocument } from '../document';
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

/** A finding of the issue as a whole, at one of its articles where it has a place. */
export function finding(
  level: Finding['level'],
  code: string,
  message: string,
  articleId: string | null = null,
  blockId: string | null = null,
): Finding {
  const key = [articleId ?? '', blockId ?? '', message].join('/');
  return { code, level, message, place: { articleId, blockId, field: null }, key };
}
