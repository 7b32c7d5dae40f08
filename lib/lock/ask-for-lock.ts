import { notify } from '../notification';
import { type Actor, transactAs } from '../people';
import { type Result, refuse } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { giveLock, openLock } from './open-lock';

/** Asks who edits an article to hand it over, and tells them; takes the lock at once when it is free. */
export async function askForLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, async (tx, actor) => {
    const opened = await openLock(tx, actor, input, 'edit');
    if (!opened.ok) return opened;
    const { id, tab, article, lock, isMine, now } = opened.value;
    if (!lock) await giveLock(tx, opened.value, { userId: actor.id, tab });
    else if (!isMine) {
      if (lock.askerId !== null && lock.askerId !== actor.id) {
        const reason = `${lock.askerName} has asked already.`;
        return refuse({ kind: 'forbidden', reason });
      }
      const isNew = lock.askerId === null;
      await tx.editingLock.update({
        where: { articleId: id },
        data: { askedById: actor.id, askedTab: tab, ...(isNew && { askedAt: now }) },
      });
      if (isNew) {
        await notify(tx, {
          kind: 'lock-asked',
          to: [lock.holderId],
          actorId: actor.id,
          about: { articleId: id },
          title: article.headline,
        });
      }
    }
    return lockViewIn(tx, actor, input);
  });
}
