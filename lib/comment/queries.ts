import { seeArticle } from '../article';
import { database, type Queries } from '../db';
import type { Actor } from '../people';
import { ok, type Result } from '../result';
import type { Anchor } from './anchor';
import { mentionsIn } from './body';
import { type Mentionable, peopleWhoSee } from './people-who-see';

/** A comment as it goes to the browser; the words of a withdrawn one are gone. */
export type CommentLine = {
  id: string;
  author: string;
  isMine: boolean;
  /** Written through a preview link, under its name. */
  isGuest: boolean;
  body: string;
  /** ISO 8601. */
  createdAt: string;
  isEdited: boolean;
  isWithdrawn: boolean;
};

/** A thread as it goes to the browser, which finds its place in the text that is open there. */
export type ThreadLine = {
  id: string;
  anchor: Anchor;
  state: 'open' | 'resolved';
  resolvedBy: string | null;
  resolvedAt: string | null;
  /** Whether a guest started it, who reads whatever is said in it. */
  isSeenByGuest: boolean;
  comments: CommentLine[];
};

/** Everything said about an article, and by whom it may be answered. */
export type Discussion = {
  /** Changes whenever anything of the discussion does. */
  stamp: string;
  /** The id of whoever reads. */
  me: string;
  threads: ThreadLine[];
  /** The people who can be mentioned. */
  people: Mentionable[];
  /** The names of those who are mentioned, by their ids. */
  names: Record<string, string>;
};

/** The stamp of an article's discussion alone: two numbers, whatever its length. */
export async function discussionStamp(actor: Actor, articleId: string): Promise<Result<string>> {
  const seen = await seeArticle(database(), actor, articleId, 'read');
  return seen.ok ? ok(await stampOf(database(), articleId)) : seen;
}

/** The discussion of an article, oldest thread first; to whoever may read the article. */
export async function discussionOf(actor: Actor, articleId: string): Promise<Result<Discussion>> {
  const queries = database();
  const seen = await seeArticle(queries, actor, articleId, 'read');
  if (!seen.ok) return seen;
  // Before the threads: whatever comes between shows at the next look.
  const stamp = await stampOf(queries, articleId);
  const threads = await threadsOf(queries, actor, articleId);
  const bodies = threads.flatMap(({ comments }) => comments.map(({ body }) => body));
  const people = await peopleWhoSee(queries, seen.value);
  return ok({ stamp, me: actor.id, threads, people, names: await namesIn(queries, bodies) });
}

/** How many threads are open in each of these articles; articles without any are left out. */
export async function openThreadCounts(
  queries: Queries,
  articleIds: readonly string[],
): Promise<Map<string, number>> {
  const groups = await queries.thread.groupBy({
    by: ['articleId'],
    where: { articleId: { in: [...articleIds] }, state: 'open' },
    _count: true,
  });
  return new Map(groups.map(({ articleId, _count }) => [articleId, _count]));
}

// Both only grow, as no thread is ever deleted.
async function stampOf(queries: Queries, articleId: string): Promise<string> {
  const { _count, _sum } = await queries.thread.aggregate({
    where: { articleId },
    _count: true,
    _sum: { version: true },
  });
  return `${_count}-${_sum.version ?? 0}`;
}

async function threadsOf(queries: Queries, actor: Actor, articleId: string): Promise<ThreadLine[]> {
  const rows = await queries.thread.findMany({
    where: { articleId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      resolvedBy: { select: { name: true } },
      comments: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: { author: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ id, state, kind, blockId, field, quote, before, after, offset, ...row }) => ({
    id,
    state,
    anchor: { kind, blockId, field, quote, before, after, offset },
    resolvedBy: row.resolvedBy?.name ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    isSeenByGuest: row.guestLinkId !== null,
    comments: row.comments.map((comment) => ({
      id: comment.id,
      author: comment.author?.name ?? comment.guestName ?? '',
      isMine: comment.authorId === actor.id,
      isGuest: comment.authorId === null,
      body: comment.body,
      createdAt: comment.createdAt.toISOString(),
      isEdited: comment.editedAt !== null,
      isWithdrawn: comment.withdrawnAt !== null,
    })),
  }));
}

async function namesIn(
  queries: Queries,
  bodies: readonly string[],
): Promise<Record<string, string>> {
  const ids = [...new Set(bodies.flatMap(mentionsIn))];
  if (ids.length === 0) return {};
  const users = await queries.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(users.map(({ id, name }) => [id, name]));
}
