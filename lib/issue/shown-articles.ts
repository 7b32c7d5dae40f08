import { ARTICLE_POLICY } from '../article';
import type { Actor } from '../people';

/**
 * The articles of an issue that a person may know of: all once they are published, before that only
 * one's own where the policy says so. Where they stand among the others stays.
 */
export function shownArticles<Placed extends { ownerId: string }>(
  actor: Actor,
  isPublished: boolean,
  articles: readonly Placed[],
): Placed[] {
  const rule = ARTICLE_POLICY.read[actor.role];
  if (isPublished || rule === 'yes') return [...articles];
  return rule === 'own' ? articles.filter(({ ownerId }) => ownerId === actor.id) : [];
}
