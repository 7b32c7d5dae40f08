import type { Queries } from '../db';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import type { OpenArticle } from './open-article';
import { type ArticleAction, can, mayWith } from './policy';

/** An article as those see it who don't need its text. */
export type SeenArticle = Pick<OpenArticle, 'id' | 'headline' | 'facts'>;

/** Asks the policy without reading the text. What one may not see is not found. */
export async function seeArticle(
  queries: Queries,
  actor: Actor,
  id: string,
  action: ArticleAction,
): Promise<Result<SeenArticle>> {
  const row = await queries.article.findUnique({
    where: { id },
    select: {
      headline: true,
      state: true,
      ownerId: true,
      lastChangedBy: true,
      bylinePersonIds: true,
      assignments: { where: { step: 'writing' }, select: { userId: true } },
    },
  });
  if (!row) return refuse({ kind: 'not-found' });
  const { headline, assignments, ...columns } = row;
  const facts = { ...columns, writerId: assignments[0]?.userId ?? null };
  if (!mayWith(actor, 'read', facts)) return refuse({ kind: 'not-found' });
  if (!can(actor, action, facts)) {
    return refuse({ kind: 'forbidden', reason: 'Your role does not allow this.' });
  }
  return ok({ id, headline, facts });
}
