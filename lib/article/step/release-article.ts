import { recordEvent } from '../../event';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result, refuse } from '../../result';
import { mayWith } from '../policy';
import { openStep, stepInput } from './open-step';

/** Lets go of a step one has, or that one may assign: the owner writes again, nobody reviews. */
export async function releaseArticle(
  actor: Actor,
  input: unknown,
): Promise<Result<{ holderId: null }>> {
  const read = readInput(stepInput, input);
  if (!read.ok) return read;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openStep(tx, actor, read.value, 'release');
    if (!opened.ok) return opened;
    const { article, step, holderId } = opened.value;
    if (holderId !== actor.id && !mayWith(actor, 'assign', article.facts)) {
      return refuse({ kind: 'forbidden', reason: 'You can let go only of what you have.' });
    }
    const { count } = await tx.assignment.deleteMany({ where: { articleId: article.id, step } });
    if (count === 0) {
      const reason = 'Nobody was asked to do it.';
      return refuse({ kind: 'wrong-state', state: article.facts.state, reason });
    }
    await recordEvent(tx, {
      subject: { kind: 'article', id: article.id },
      type: 'article.released',
      actorId: actor.id,
      data: { step, from: holderId },
    });
    return ok({ holderId: null });
  });
}
