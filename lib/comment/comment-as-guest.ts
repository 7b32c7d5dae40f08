import * as z from 'zod';
import { type Transaction, transactAsSystem } from '../db';
import { withoutSuggestions } from '../document';
import { recordEvent } from '../event';
import { notify } from '../notification';
import { countAttempt } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { findLink, type OpenLink, showsArticle } from '../share';
import { storedDocument } from '../stored-document';
import { QUOTE_LIMITS } from './anchor';
import { commentBody, mentionsIn } from './body';
import { guestAnchor } from './guest-anchor';
import { DISCUSSION_LIMITS, lockDiscussion, writeThread } from './open-thread';
import { roomForComment, type SaidIn } from './write-comment';

/** The most that the guest of one link says in a quarter of an hour. */
export const GUEST_COMMENTS = 20;

const input = z.strictObject({
  articleId: z.uuid(),
  /** The thread of theirs that they answer in; a new one when absent. */
  threadId: z.uuid().optional(),
  /** What a new thread is on; empty for the whole article. */
  blockId: z.string().max(64).default(''),
  quote: z.string().trim().max(QUOTE_LIMITS.quote).default(''),
  body: commentBody.refine((body) => mentionsIn(body).length === 0, 'A guest mentions nobody.'),
});

type Said = z.infer<typeof input>;

/**
 * Says something under the name of a preview link, where it allows that: in a new thread on its
 * article, or in one that the same link started. No other thread can be reached.
 */
export async function commentAsGuest(
  token: string,
  unknownInput: unknown,
): Promise<Result<SaidIn>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const said = read.value;
  return transactAsSystem(async (tx) => {
    const link = await findLink(tx, token);
    if (!link || !(await showsArticle(tx, link, said.articleId))) {
      return refuse({ kind: 'not-found' });
    }
    const allowed = await mayGuestComment(tx, link, said.articleId);
    if (!allowed.ok) return allowed;
    const thread = said.threadId
      ? await ownThread(tx, link, said, said.threadId)
      : await newThread(tx, link, said);
    if (!thread.ok) return thread;
    return addGuestComment(tx, link, said, thread.value);
  });
}

async function mayGuestComment(
  tx: Transaction,
  link: OpenLink,
  articleId: string,
): Promise<Result<null>> {
  if (!link.mayComment) {
    return refuse({ kind: 'forbidden', reason: 'This link is for reading only.' });
  }
  const limit = { key: `guest-comment:${link.id}`, limit: GUEST_COMMENTS };
  const retryAfterSeconds = await countAttempt([limit]);
  if (retryAfterSeconds > 0) return refuse({ kind: 'too-often', retryAfterSeconds });
  await lockDiscussion(tx, articleId);
  const { state } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { state: true },
  });
  if (state !== 'published') return ok(null);
  return refuse({ kind: 'wrong-state', state, reason: 'The article is published by now.' });
}

async function ownThread(
  tx: Transaction,
  link: OpenLink,
  { articleId }: Said,
  threadId: string,
): Promise<Result<string>> {
  const where = { id: threadId, articleId, guestLinkId: link.id };
  if ((await tx.thread.count({ where })) === 0) return refuse({ kind: 'not-found' });
  const written = await writeThread(tx, threadId, 'open');
  return written.ok ? ok(threadId) : written;
}

async function newThread(tx: Transaction, link: OpenLink, said: Said): Promise<Result<string>> {
  const { articleId } = said;
  if ((await tx.thread.count({ where: { articleId } })) >= DISCUSSION_LIMITS.threads) {
    const reason = `An article has at most ${DISCUSSION_LIMITS.threads} threads.`;
    return refuse({ kind: 'too-large', reason });
  }
  const { document } = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const place = guestAnchor(withoutSuggestions(storedDocument(document)), said);
  if (!place.ok) return place;
  const { id } = await tx.thread.create({
    data: { articleId, ...place.value, guestLinkId: link.id },
    select: { id: true },
  });
  return ok(id);
}

async function addGuestComment(
  tx: Transaction,
  link: OpenLink,
  { articleId, body, threadId: answered }: Said,
  threadId: string,
): Promise<Result<SaidIn>> {
  const room = await roomForComment(tx, articleId);
  if (!room.ok) return room;
  const { id } = await tx.comment.create({
    data: { threadId, body, guestName: link.label },
    select: { id: true },
  });
  await recordEvent(tx, {
    subject: { kind: 'article', id: articleId },
    type: answered ? 'article.guest-answered' : 'article.guest-commented',
    actorId: null,
    data: { threadId, commentId: id, linkId: link.id, name: link.label },
  });
  await tellOfGuest(tx, link, { articleId, threadId, body });
  return ok({ threadId, commentId: id });
}

// Who wrote the text, who shared it, and who answered the guest before.
async function tellOfGuest(
  tx: Transaction,
  link: OpenLink,
  said: { articleId: string; threadId: string; body: string },
): Promise<void> {
  const { headline, ownerId, assignments } = await tx.article.findUniqueOrThrow({
    where: { id: said.articleId },
    select: {
      headline: true,
      ownerId: true,
      assignments: { where: { step: 'writing' }, select: { userId: true } },
    },
  });
  const spoke = await tx.comment.findMany({
    where: { threadId: said.threadId, authorId: { not: null } },
    select: { authorId: true },
    distinct: ['authorId'],
  });
  await notify(tx, {
    kind: 'guest-commented',
    to: [
      ownerId,
      link.createdById,
      ...assignments.map(({ userId }) => userId),
      ...spoke.flatMap(({ authorId }) => authorId ?? []),
    ],
    actorId: null,
    about: { articleId: said.articleId },
    title: headline,
    note: `${link.label}: ${said.body}`,
    anchor: `thread-${said.threadId}`,
  });
}
