import type { Prisma } from '../db';
import type { Actor, Role } from '../people';

/** Whose articles' citations a role may list: as with the articles themselves. */
export const SOURCE_POLICY: Record<Role, 'yes' | 'no' | 'own'> = {
  reader: 'no',
  author: 'own',
  editor: 'yes',
  publisher: 'yes',
  admin: 'yes',
};

/** The citations that a person may list. */
export function citationsVisibleTo(actor: Actor): Prisma.SourceWhereInput {
  const rule = SOURCE_POLICY[actor.role];
  if (rule === 'yes') return {};
  return rule === 'own' ? { article: { ownerId: actor.id } } : { id: { in: [] } };
}
