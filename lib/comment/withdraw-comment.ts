import * as z from 'zod';
import { nowIn } from '../db';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { openOwnComment } from './open-own-comment';

const input = z.strictObject({ commentId: z.uuid() });

/** Takes back the words of one's own comment: it stays in its thread as withdrawn. */
export async function withdrawComment(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ commentId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { commentId } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openOwnComment(tx, actor, commentId);
    if (!opened.ok) return opened;
    const { thread } = opened.value;
    await tx.comment.update({
      where: { id: commentId },
      data: { body: '', withdrawnAt: nowIn(tx) },
    });
    await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } });
    await recordEvent(tx, {
      subject: { kind: 'article', id: thread.article.id },
      type: 'article.comment-withdrawn',
      actorId: actor.id,
      data: { threadId: thread.id, commentId },
    });
    return ok({ commentId });
  });
}
