import type { Transaction } from '../db';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { type OpenThread, openThread } from './open-thread';

/** Reads a comment for a change by the one who wrote it. What was withdrawn is not changed again. */
export async function openOwnComment(
  tx: Transaction,
  actor: Actor,
  commentId: string,
): Promise<Result<{ body: string; thread: OpenThread }>> {
  const found = await tx.comment.findUnique({
    where: { id: commentId },
    select: { threadId: true },
  });
  if (!found) return refuse({ kind: 'not-found' });
  const opened = await openThread(tx, actor, found.threadId);
  if (!opened.ok) return opened;
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
  if (comment.authorId !== actor.id) {
    return refuse({ kind: 'forbidden', reason: 'Only whoever wrote a comment changes it.' });
  }
  if (comment.withdrawnAt) {
    return refuse({ kind: 'wrong-state', state: 'withdrawn', reason: 'The comment is withdrawn.' });
  }
  return ok({ body: comment.body, thread: opened.value });
}
