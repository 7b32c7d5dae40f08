import { transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { ok, type Refusal, refuse } from '../result';
import type { Actor } from './actor';
import { countAttempt } from './attempts';

/** How many refused attempts of one person are recorded in a quarter of an hour. */
const MOST_RECORDED = 20;

/**
 * Refuses what somebody tried on accounts, roles or settings without the right to, as if it weren't
 * there, and records it in their own trail: what is tried says more than what is done. `tried` names
 * the attempt, `target` the id of what it was on.
 */
export async function refuseAttempt(
  actor: Actor,
  tried: string,
  target?: string,
): Promise<{ ok: false; refusal: Refusal }> {
  const wait = await countAttempt([{ key: `refused:${actor.id}`, limit: MOST_RECORDED }]);
  if (wait === 0) {
    await transactAsSystem(async (tx) => {
      await recordEvent(tx, {
        subject: { kind: 'user', id: actor.id },
        type: 'user.attempt-refused',
        actorId: actor.id,
        data: target ? { tried, target } : { tried },
      });
      return ok(null);
    });
  }
  return refuse({ kind: 'not-found' });
}
