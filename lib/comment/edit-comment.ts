import * as z from 'zod';
import { nowIn } from '../db';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { commentBody, mentionsIn } from './body';
import { openOwnComment } from './open-own-comment';
import { tellMentioned } from './write-comment';

const input = z.strictObject({ commentId: z.uuid(), body: commentBody });

/** Changes the words of one's own comment; whoever it mentions for the first time is told. */
export async function editComment(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ commentId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { commentId, body } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openOwnComment(tx, actor, commentId);
    if (!opened.ok) return opened;
    const { body: before, thread } = opened.value;
    if (body === before) return ok({ commentId });
    const known = mentionsIn(before);
    const comment = { threadId: thread.id, body, known };
    const told = await tellMentioned(tx, actor, thread.article, comment);
    if (!told.ok) return told;
    await tx.comment.update({ where: { id: commentId }, data: { body, editedAt: nowIn(tx) } });
    await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } });
    await recordEvent(tx, {
      subject: { kind: 'article', id: thread.article.id },
      type: 'article.comment-edited',
      actorId: actor.id,
      data: { threadId: thread.id, commentId },
    });
    return ok({ commentId });
  });
}
