import * as z from 'zod';
import { nowIn } from '../db';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';

const input = z.strictObject({
  /** The line that was read; all of them when absent. */
  id: z.uuid().optional(),
});

/** Marks a line of one's own inbox, or all of it, as read; another's stays as it is. */
export async function markRead(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ read: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const { count } = await tx.notification.updateMany({
      where: { userId: actor.id, readAt: null, ...(id && { id }) },
      data: { readAt: nowIn(tx) },
    });
    return ok({ read: count });
  });
}
