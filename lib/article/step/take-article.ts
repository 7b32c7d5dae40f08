import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { type Result, refuse } from '../../result';
import { giveStep, openStep, stepInput } from './open-step';
import { mayHold } from './steps';

/** Takes a free step of an article to oneself; of all who try at once one gets it. */
export async function takeArticle(
  actor: Actor,
  input: unknown,
): Promise<Result<{ holderId: string }>> {
  const read = readInput(stepInput, input);
  if (!read.ok) return read;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openStep(tx, actor, read.value, 'take');
    if (!opened.ok) return opened;
    const { article, step, holderId } = opened.value;
    if (!mayHold(actor, step, article.facts)) {
      const reason = 'Four eyes: you may not decide on this text.';
      return refuse({ kind: 'forbidden', reason });
    }
    if (holderId !== null) {
      const reason = holderId === actor.id ? 'You have it already.' : 'Somebody has taken it.';
      return refuse({ kind: 'wrong-state', state: article.facts.state, reason });
    }
    return giveStep(tx, actor, opened.value, actor.id, { type: 'article.taken' });
  });
}
