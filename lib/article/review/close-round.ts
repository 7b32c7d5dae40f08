import { nowIn, type Transaction } from '../../db';
import type { Actor } from '../../people';

/** What can come of a round. */
export type Decision = 'approved' | 'changes_requested' | 'taken_back';

/** Writes what came of the open round of an article. */
export async function closeRound(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  decision: Decision,
  note = '',
): Promise<void> {
  await tx.round.updateMany({
    where: { articleId, decision: null },
    data: { decision, note, decidedById: actor.id, decidedAt: nowIn(tx) },
  });
}
