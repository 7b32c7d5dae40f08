import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactOnAccounts } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { closeSessions, openUser } from './open-user';

const input = z.strictObject({ id: z.uuid() });

/** Ends every session of somebody, as when a laptop is lost; they sign in again. */
export async function endSessionsOf(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ ended: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'manage-users'))
    return refuseAttempt(actor, 'end somebody’s sessions', read.value.id);
  const { id } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const opened = await openUser(tx, actor, id);
    if (!opened.ok) return opened;
    const ended = await closeSessions(tx, id);
    if (ended === 0) return ok({ ended });
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.sessions-ended',
      actorId: actor.id,
      data: { sessions: ended },
    });
    return ok({ ended });
  });
}
