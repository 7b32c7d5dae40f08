import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result } from '../../result';
import { moveArticle, voidApprovals } from '../change-article';
import { articleInput, openArticle } from '../open-article';
import { keepRevision } from '../revision/keep-revision';

/** Puts an approved article back in review: its approvals are void, and a new round is open. */
export async function reopenArticle(
  actor: Actor,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(articleInput, input);
  if (!read.ok) return read;
  const { id, version } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'reopen');
    if (!opened.ok) return opened;
    const moved = await moveArticle(tx, actor, opened.value, version, 'reopen');
    if (!moved.ok) return moved;
    await voidApprovals(tx, id);
    const revision = await keepRevision(tx, actor, opened.value, 'reopened');
    const rounds = await tx.round.count({ where: { articleId: id } });
    await tx.round.create({
      data: { articleId: id, number: rounds + 1, revisionId: revision.id, submittedById: actor.id },
    });
    return ok(moved.value);
  });
}
