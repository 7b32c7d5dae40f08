import { ARTICLE_POLICY, mayWith, type SeenArticle } from '../article';
import type { Queries } from '../db';
import { type Actor, ROLES } from '../people';

/** Somebody who can be mentioned. */
export type Mentionable = { id: string; name: string };

/** The people who may see an article, by name: they alone can be mentioned and told of comments. */
export async function peopleWhoSee(
  queries: Queries,
  { facts }: Pick<SeenArticle, 'facts'>,
): Promise<Mentionable[]> {
  const users = await queries.user.findMany({
    where: {
      deactivatedAt: null,
      OR: [
        { role: { in: ROLES.filter((role) => ARTICLE_POLICY.read[role] === 'yes') } },
        { id: { in: [facts.ownerId, ...(facts.writerId ? [facts.writerId] : [])] } },
      ],
    },
    select: { id: true, name: true, role: true, email: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return users
    .filter((user) =>
      mayWith({ ...user, personId: null, sessionId: null } satisfies Actor, 'read', facts),
    )
    .map(({ id, name }) => ({ id, name }));
}
