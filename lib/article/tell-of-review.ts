import type { Transaction } from '../db';
import { notify } from '../notification';
import type { Actor } from '../people';
import type { OpenArticle } from './open-article';

/** Tells those who wrote or sign a text what was decided on it; the note goes along. */
export async function tellAuthors(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  kind: 'changes-requested' | 'approved',
  note: string,
): Promise<void> {
  const { ownerId, writerId, bylinePersonIds } = article.facts;
  const signers = await tx.person.findMany({
    where: { id: { in: [...bylinePersonIds] } },
    select: { userId: true },
  });
  const to = [ownerId, writerId, ...signers.map(({ userId }) => userId)];
  await tell(tx, actor, article, kind, to, note);
}

/** Tells those who review a text that it is in: who has taken it on, and who decided its last round. */
export async function tellReviewers(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
): Promise<void> {
  const where = { articleId: article.id };
  const held = await tx.assignment.findMany({ where: { ...where, step: 'review' } });
  const last = await tx.round.findFirst({
    where: { ...where, decision: 'changes_requested' },
    orderBy: { number: 'desc' },
  });
  const to = [...held.map(({ userId }) => userId), last?.decidedById];
  await tell(tx, actor, article, 'submitted', to, '');
}

async function tell(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  kind: 'submitted' | 'changes-requested' | 'approved',
  to: readonly (string | null | undefined)[],
  note: string,
): Promise<void> {
  await notify(tx, {
    kind,
    to: to.filter((id): id is string => typeof id === 'string'),
    actorId: actor.id,
    about: { articleId: article.id },
    title: article.headline,
    note,
  });
}
