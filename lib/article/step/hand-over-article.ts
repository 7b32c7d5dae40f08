import * as z from 'zod';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { invalid, type Result, refuse } from '../../result';
import { giveStep, noteWithIt, openStep, stepInput } from './open-step';

const input = stepInput.extend({ userId: z.uuid('Choose somebody.'), note: noteWithIt });

/** Hands a step that one has to somebody else, with a word if one likes. */
export async function handOverArticle(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ holderId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { userId, note, ...which } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openStep(tx, actor, which, 'hand-over');
    if (!opened.ok) return opened;
    if (opened.value.holderId !== actor.id) {
      return refuse({ kind: 'forbidden', reason: 'You can hand over only what you have.' });
    }
    if (userId === actor.id) return invalid('userId', 'You have it already.');
    return giveStep(tx, actor, opened.value, userId, {
      type: 'article.handed-over',
      tell: 'handed-over',
      note,
    });
  });
}
