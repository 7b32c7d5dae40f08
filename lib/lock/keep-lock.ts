import { can } from '../article';
import { type Actor, transactAs } from '../people';
import type { Result } from '../result';
import { type LockView, lockViewIn } from './lock-view';
import { openLock } from './open-lock';

/**
 * The heartbeat of a lock: keeps one's own alive and says who holds it. Whoever lost it, or may not
 * edit any more, learns so from the answer; no save has anything to do with it.
 */
export async function keepLock(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, async (tx, actor) => {
    const opened = await openLock(tx, actor, input, 'read');
    if (!opened.ok) return opened;
    const { id, article, isMine, now } = opened.value;
    if (isMine && can(actor, 'edit', article.facts)) {
      await tx.editingLock.update({ where: { articleId: id }, data: { heartbeatAt: now } });
    }
    return lockViewIn(tx, actor, input);
  });
}
