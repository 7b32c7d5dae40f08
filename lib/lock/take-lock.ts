import { transact } from '../db';
import type { Actor } from '../people';
import { type Result, refuse } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { giveLock, openLock } from './open-lock';

/** Takes the lock of an article that nobody edits; of any number who try at once exactly one gets it. */
export async function takeLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transact(async (tx) => {
    const opened = await openLock(tx, actor, input, 'edit');
    if (!opened.ok) return opened;
    const { lock, isMine, tab } = opened.value;
    if (lock && !isMine) {
      return refuse({ kind: 'forbidden', reason: `${lock.holderName} is editing this article.` });
    }
    if (!lock) await giveLock(tx, opened.value, { userId: actor.id, tab });
    return lockViewIn(tx, actor, input);
  });
}
