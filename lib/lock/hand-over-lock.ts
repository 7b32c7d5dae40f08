import { type Actor, transactAs } from '../people';
import { type Result, refuse } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { giveLock, openLock } from './open-lock';
import { mayHandOver } from './policy';

/** Hands the lock to who asks for it: the holder does, or somebody who runs the desk. */
export async function handOverLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, async (tx, actor) => {
    const opened = await openLock(tx, actor, input, 'read');
    if (!opened.ok) return opened;
    const { lock } = opened.value;
    if (lock && !mayHandOver(actor, lock)) {
      return refuse({ kind: 'forbidden', reason: 'Only who edits can hand it over.' });
    }
    if (!lock?.askerId || !lock.askedTab) {
      return refuse({ kind: 'wrong-state', state: 'not asked for', reason: 'Nobody asks for it.' });
    }
    await giveLock(tx, opened.value, { userId: lock.askerId, tab: lock.askedTab });
    return lockViewIn(tx, actor, input);
  });
}
