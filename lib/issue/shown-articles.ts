import { type ArticleFacts, mayWith } from '../article';
import type { Actor } from '../people';

/**
 * The articles of an issue that a person may know of: all once they are published, before that those
 * they may read. Where they stand among the others stays.
 */
export function shownArticles<Placed extends ArticleFacts>(
  actor: Actor,
  isPublished: boolean,
  articles: readonly Placed[],
): Placed[] {
  return articles.filter((article) => isPublished || mayWith(actor, 'read', article));
}
