import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result } from '../../result';
import { moveArticle } from '../change-article';
import { articleInput, openArticle } from '../open-article';
import { keepRevision } from '../revision/keep-revision';
import { checkReadiness } from './check-readiness';
import { tellReviewers } from './tell-of-review';

/** Hands a text in for review: freezes its revision and opens a round. Preflight errors hold it back. */
export async function submitArticle(
  actor: Actor,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(articleInput, input);
  if (!read.ok) return read;
  const { id, version } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'submit');
    if (!opened.ok) return opened;
    const article = opened.value;
    const ready = await checkReadiness(tx, article);
    if (!ready.ok) return ready;
    const moved = await moveArticle(tx, actor, article, version, 'submit');
    if (!moved.ok) return moved;
    const revision = await keepRevision(tx, actor, article, 'submitted');
    const rounds = await tx.round.count({ where: { articleId: id } });
    await tx.round.create({
      data: { articleId: id, number: rounds + 1, revisionId: revision.id, submittedById: actor.id },
    });
    await tellReviewers(tx, actor, article);
    return ok(moved.value);
  });
}
