import * as z from 'zod';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { type Result, refuse } from '../../result';
import { giveStep, noteWithIt, openStep, stepInput } from './open-step';

const input = stepInput.extend({
  userId: z.uuid('Choose somebody.'),
  /** Who had the step when the person looked; empty for nobody. */
  seen: z.union([z.uuid(), z.literal('')]),
  note: noteWithIt,
});

/** Gives a step of an article to somebody who can have it, whoever had it before. */
export async function assignArticle(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ holderId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { userId, seen, note, ...which } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openStep(tx, actor, which, 'assign');
    if (!opened.ok) return opened;
    if ((opened.value.holderId ?? '') !== seen) {
      const reason = 'Somebody else has it by now: look again.';
      return refuse({ kind: 'wrong-state', state: opened.value.article.facts.state, reason });
    }
    return giveStep(tx, actor, opened.value, userId, {
      type: 'article.assigned',
      tell: 'assigned',
      note,
    });
  });
}
