import type { Prisma } from '../db';
import type { Actor, Role } from '../people';

/** Whose images a role may see: all, none, or one's own with those of one's own articles and of what is published. */
export const MEDIA_POLICY: Record<Role, 'yes' | 'no' | 'own'> = {
  reader: 'no',
  author: 'own',
  editor: 'yes',
  publisher: 'yes',
  admin: 'yes',
};

/**
 * The images that a person may see: those of one's own articles as long as these are one's own, with
 * what once stood in them; `covers` are those of published editions.
 */
export function imagesVisibleTo(actor: Actor, covers: readonly string[]): Prisma.ImageWhereInput {
  const rule = MEDIA_POLICY[actor.role];
  if (rule === 'yes') return {};
  if (rule === 'no') return { sha256: { in: [] } };
  return { OR: [{ uploads: { some: { userId: actor.id } } }, imagesShownTo(actor, covers)] };
}

/** Those of them that a person sees whoever brought them: what is known of these is for them to read. */
export function imagesShownTo(actor: Actor, covers: readonly string[]): Prisma.ImageWhereInput {
  if (MEDIA_POLICY[actor.role] === 'yes') return {};
  return {
    OR: [
      { articles: { some: { article: isOwn(actor) } } },
      { uses: { some: { article: { state: 'published' } } } },
      { sha256: { in: [...covers] } },
    ],
  };
}

/** The uses of images that a person may see, by the articles they stand in. */
export function usesVisibleTo(actor: Actor): Prisma.ImageUseWhereInput {
  if (MEDIA_POLICY[actor.role] === 'yes') return {};
  return { article: { OR: [isOwn(actor), { state: 'published' }] } };
}

// The articles that the policy of articles calls one's own.
function isOwn(actor: Actor): Prisma.ArticleWhereInput {
  return {
    OR: [{ ownerId: actor.id }, { assignments: { some: { step: 'writing', userId: actor.id } } }],
  };
}
