import type { Transaction } from '../../db';
import { notify } from '../../notification';
import { type Actor, deskPeople } from '../../people';
import type { OpenArticle } from '../open-article';
import { mayHold } from '../step/steps';

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

/**
 * Tells those who review a text that it is in: who has taken it on, and who decided its last round;
 * where nobody has, the editors, one of whom will take it.
 */
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
  const concerned = [...held.map(({ userId }) => userId), last?.decidedById].filter(Boolean);
  const to = concerned.length > 0 ? concerned : await editorsFor(tx, article);
  await tell(tx, actor, article, 'submitted', to, '');
}

/** Tells those whose approval an edit voided. */
export async function tellApprovers(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  approverIds: readonly string[],
): Promise<void> {
  await tell(tx, actor, article, 'approval-voided', approverIds, '');
}

// Editors who could decide on it: never on a text of their own.
async function editorsFor(tx: Transaction, article: OpenArticle): Promise<string[]> {
  const people = await deskPeople(tx);
  return people
    .filter((person) => person.role === 'editor' && mayHold(person, 'review', article.facts))
    .map(({ id }) => id);
}

async function tell(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  kind: 'submitted' | 'changes-requested' | 'approved' | 'approval-voided',
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
