import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { anchor } from './anchor';
import { DISCUSSION_LIMITS, openDiscussion } from './open-thread';
import { addComment, newComment, type SaidIn, sentBefore } from './write-comment';

const input = z.strictObject({ articleId: z.uuid(), anchor, ...newComment });

/**
 * Starts a thread on a place of an article. The article stays as it is: neither its version nor its
 * hash nor an approval is touched. The place isn't looked up, for the text may not be saved yet.
 */
export async function startThread(actor: Actor, unknownInput: unknown): Promise<Result<SaidIn>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { articleId, anchor: place, body, commentId } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const seen = await openDiscussion(tx, actor, articleId);
    if (!seen.ok) return seen;
    const sent = await sentBefore(tx, actor, articleId, commentId);
    if (!sent.ok) return sent;
    if (sent.value) return ok(sent.value);
    if ((await tx.thread.count({ where: { articleId } })) >= DISCUSSION_LIMITS.threads) {
      const reason = `An article has at most ${DISCUSSION_LIMITS.threads} threads.`;
      return refuse({ kind: 'too-large', reason });
    }
    const thread = await tx.thread.create({
      data: { articleId, ...place, createdById: actor.id },
      select: { id: true },
    });
    const said = { threadId: thread.id, body, commentId };
    const added = await addComment(tx, actor, seen.value, said);
    if (!added.ok) return added;
    const done = { threadId: thread.id, commentId: added.value.commentId };
    await recordEvent(tx, {
      subject: { kind: 'article', id: articleId },
      type: 'article.commented',
      actorId: actor.id,
      data: done,
    });
    return ok(done);
  });
}
