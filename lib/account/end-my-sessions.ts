import { recordEvent } from '../event';
import { type Actor, transactOnAccounts } from '../people';
import { ok, type Result } from '../result';
import { closeSessions } from './open-user';

/** Signs somebody out everywhere, here too. */
export async function endMySessions(actor: Actor): Promise<Result<{ ended: number }>> {
  return transactOnAccounts(actor, async (tx, actor) => {
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
