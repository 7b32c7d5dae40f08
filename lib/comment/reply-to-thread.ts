import * as z from 'zod';
import type { Transaction } from '../db';
import { recordEvent } from '../event';
import { notify } from '../notification';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { mentionsIn } from './body';
import { type OpenThread, openThread, writeThread } from './open-thread';
import type { Mentionable } from './people-who-see';
import { addComment, newComment, type SaidIn, sentBefore, whatIsTold } from './write-comment';

const input = z.strictObject({ threadId: z.uuid(), ...newComment });

/** Answers in an open thread, and tells those who spoke in it before. */
export async function replyToThread(actor: Actor, unknownInput: unknown): Promise<Result<SaidIn>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { threadId, body, commentId } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openThread(tx, actor, threadId);
    if (!opened.ok) return opened;
    const { article } = opened.value;
    const sent = await sentBefore(tx, actor, article.id, commentId);
    if (!sent.ok) return sent;
    if (sent.value) return ok(sent.value);
    const written = await writeThread(tx, threadId, 'open');
    if (!written.ok) return written;
    const added = await addComment(tx, actor, article, { threadId, body, commentId });
    if (!added.ok) return added;
    await tellThread(tx, actor, opened.value, { threadId, body }, added.value.people);
    const done = { threadId, commentId: added.value.commentId };
    await recordEvent(tx, {
      subject: { kind: 'article', id: article.id },
      type: 'article.thread-answered',
      actorId: actor.id,
      data: done,
    });
    return ok(done);
  });
}

// Those who spoke before and may still see the article; who is mentioned was told already.
async function tellThread(
  tx: Transaction,
  actor: Actor,
  thread: OpenThread,
  comment: { threadId: string; body: string },
  people: Mentionable[],
): Promise<void> {
  const spoke = await tx.comment.findMany({
    where: { threadId: thread.id, authorId: { not: null } },
    select: { authorId: true },
    distinct: ['authorId'],
  });
  const concerned = [thread.createdById, ...spoke.map(({ authorId }) => authorId)];
  const mentioned = mentionsIn(comment.body);
  const to = people
    .map(({ id }) => id)
    .filter((id) => concerned.includes(id) && !mentioned.includes(id));
  await notify(tx, {
    kind: 'answered',
    to,
    ...whatIsTold(actor, thread.article, comment, people),
  });
}
