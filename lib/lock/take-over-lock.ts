import { recordEvent } from '../event';
import { notify } from '../notification';
import { type Actor, transactAs } from '../people';
import { type Result, refuse } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { giveLock, openLock } from './open-lock';
import { mayTakeOver } from './policy';

/**
 * Takes the lock from who holds it, and tells them. It takes nothing else: what they have typed stays
 * with them, and their save of an old version is refused like any other.
 */
export async function takeOverLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, async (tx, actor) => {
    const opened = await openLock(tx, actor, input, 'edit');
    if (!opened.ok) return opened;
    const { id, tab, article, lock, isMine } = opened.value;
    if (isMine) return lockViewIn(tx, actor, input);
    if (lock && !mayTakeOver(actor, lock)) {
      return refuse({
        kind: 'forbidden',
        reason: `Ask ${lock.holderName} first; without an answer within two minutes you may take over.`,
      });
    }
    await giveLock(tx, opened.value, { userId: actor.id, tab });
    if (lock && lock.holderId !== actor.id) {
      await recordEvent(tx, {
        subject: { kind: 'article', id },
        type: 'article.lock-taken-over',
        actorId: actor.id,
        data: { from: lock.holderId },
      });
      await notify(tx, {
        kind: 'lock-taken',
        to: [lock.holderId],
        actorId: actor.id,
        about: { articleId: id },
        title: article.headline,
      });
    }
    return lockViewIn(tx, actor, input);
  });
}
