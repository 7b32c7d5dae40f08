import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result, refuse } from '../../result';
import { moveArticle } from '../change-article';
import { articleInput, openArticle } from '../open-article';
import { closeRound } from './close-round';

/** Takes a submission back to draft, as long as nobody has decided on it. */
export async function takeBackArticle(
  actor: Actor,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(articleInput, input);
  if (!read.ok) return read;
  const { id, version } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'take-back');
    if (!opened.ok) return opened;
    const decisions = await tx.approval.count({ where: { articleId: id, voidedAt: null } });
    if (decisions > 0) {
      const reason = 'A decision on this submission is recorded already.';
      return refuse({ kind: 'wrong-state', state: 'in_review', reason });
    }
    const moved = await moveArticle(tx, actor, opened.value, version, 'take-back');
    if (!moved.ok) return moved;
    await closeRound(tx, actor, id, 'taken_back');
    return ok(moved.value);
  });
}
