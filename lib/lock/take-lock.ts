import { type Actor, transactAs } from '../people';
import type { Result } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { giveLock, openLock } from './open-lock';

/**
 * Takes the lock of an article that nobody edits; of any number who try at once exactly one gets it.
 * Whoever doesn't reads in the answer who has it: to begin to write is no offence.
 */
export async function takeLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, async (tx, actor) => {
    const opened = await openLock(tx, actor, input, 'edit');
    if (!opened.ok) return opened;
    const { lock, tab } = opened.value;
    if (!lock) await giveLock(tx, opened.value, { userId: actor.id, tab });
    return lockViewIn(tx, actor, input);
  });
}
