import { transact } from '../db';
import { recordEvent } from '../event';
import type { Actor } from '../people';
import { ok, type Result } from '../result';
import { closeSessions } from './open-user';

/** Signs somebody out everywhere, here too. */
export async function endMySessions(actor: Actor): Promise<Result<{ ended: number }>> {
  return transact(async (tx) => {
    const ended = await closeSessions(tx, actor.id);
    await recordEvent(tx, {
      subject: { kind: 'user', id: actor.id },
      type: 'user.sessions-ended',
      actorId: actor.id,
      data: { sessions: ended },
    });
    return ok({ ended });
  });
}
