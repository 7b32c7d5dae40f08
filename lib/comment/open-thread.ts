import { type SeenArticle, seeArticle } from '../article';
import type { Prisma, Transaction } from '../db';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';

/** The most that may be said of one article. */
export const DISCUSSION_LIMITS = { threads: 500, comments: 5_000 } as const;

/** A thread inside a mutation. */
export type OpenThread = {
  id: string;
  state: 'open' | 'resolved';
  createdById: string | null;
  article: SeenArticle;
};

/** Asks whether somebody may comment on an article, and lets those who comment on it go one by one. */
export async function openDiscussion(
  tx: Transaction,
  actor: Actor,
  articleId: string,
): Promise<Result<SeenArticle>> {
  const seen = await seeArticle(tx, actor, articleId, 'comment');
  if (!seen.ok) return seen;
  await lockDiscussion(tx, articleId);
  return seen;
}

/** Lets those who comment on an article go one by one, until the transaction ends. */
export async function lockDiscussion(tx: Transaction, articleId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`comments:${articleId}`}, 0))`;
  // Publishing holds the row until it is done: no thread opens between its check and its end.
  await tx.$queryRaw`select id from "Article" where id = ${articleId}::uuid for key share`;
}

/** Reads a thread for a mutation. A thread of an article that one may not see is not found. */
export async function openThread(
  tx: Transaction,
  actor: Actor,
  threadId: string,
): Promise<Result<OpenThread>> {
  const found = await tx.thread.findUnique({
    where: { id: threadId },
    select: { articleId: true },
  });
  if (!found) return refuse({ kind: 'not-found' });
  const seen = await openDiscussion(tx, actor, found.articleId);
  if (!seen.ok) return seen;
  const { id, state, createdById } = await tx.thread.findUniqueOrThrow({ where: { id: threadId } });
  return ok({ id, state, createdById, article: seen.value });
}

/** Changes a thread that must be in this state; one that isn't any more is refused in words. */
export async function writeThread(
  tx: Transaction,
  threadId: string,
  from: 'open' | 'resolved',
  changes: Prisma.ThreadUncheckedUpdateManyInput = {},
): Promise<Result<null>> {
  const { count } = await tx.thread.updateMany({
    where: { id: threadId, state: from },
    data: { ...changes, version: { increment: 1 } },
  });
  if (count === 1) return ok(null);
  const state = from === 'open' ? 'resolved' : 'open';
  return refuse({ kind: 'wrong-state', state, reason: REASONS[state] });
}

const REASONS = {
  resolved: 'The thread is resolved: reopen it to go on.',
  open: 'The thread is open already.',
};
