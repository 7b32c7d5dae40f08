import type { Transaction } from '../db';
import { type Actor, transactAs } from '../people';
import { ok, type Result } from '../result';
import { openLock } from './open-lock';
import { mayHandOver, mayTakeOver } from './policy';

/** Who edits an article and who asks to, as the page of it shows it. */
export type LockView = {
  /** The version of the article: who only looks on can tell that their text is old. */
  version: number;
  /** Whether this very tab holds the lock. */
  isMine: boolean;
  holder: { name: string; isMe: boolean; since: string } | null;
  asker: { name: string; isMe: boolean; since: string } | null;
  mayTakeOver: boolean;
  /** Whether somebody asks, to whom this person may hand it though it isn’t theirs. */
  mayHandOver: boolean;
};

/** Who edits an article now. */
export async function lockFor(actor: Actor, input: unknown): Promise<Result<LockView>> {
  return transactAs(actor, (tx, actor) => lockViewIn(tx, actor, input));
}

/** The same inside the transaction of an act, after it. */
export async function lockViewIn(
  tx: Transaction,
  actor: Actor,
  input: unknown,
): Promise<Result<LockView>> {
  const opened = await openLock(tx, actor, input, 'look');
  if (!opened.ok) return opened;
  const { article, lock, isMine } = opened.value;
  const isAskedByOther = lock !== null && lock.askerId !== null && lock.askerId !== actor.id;
  return ok({
    version: article.version,
    isMine,
    holder: lock && {
      name: lock.holderName,
      isMe: lock.holderId === actor.id,
      since: lock.since.toISOString(),
    },
    asker: lock?.askedAt
      ? {
          name: lock.askerName ?? 'Somebody',
          isMe: lock.askerId === actor.id,
          since: lock.askedAt.toISOString(),
        }
      : null,
    mayTakeOver: lock !== null && !isMine && mayTakeOver(actor, lock),
    mayHandOver: isAskedByOther && !isMine && mayHandOver(actor, lock),
  });
}
