import { type Actor, transactAs } from '../people';
import type { Result } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { giveLock, openLock } from './open-lock';

/** Lets one's own lock go, as when the article is closed: to who asks for it, else to nobody. */
export async function releaseLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, async (tx, actor) => {
    const opened = await openLock(tx, actor, input, 'read');
    if (!opened.ok) return opened;
    const { id, lock, isMine } = opened.value;
    if (isMine && lock?.askerId && lock.askedTab) {
      await giveLock(tx, opened.value, { userId: lock.askerId, tab: lock.askedTab });
    } else if (isMine) await tx.editingLock.delete({ where: { articleId: id } });
    return lockViewIn(tx, actor, input);
  });
}
