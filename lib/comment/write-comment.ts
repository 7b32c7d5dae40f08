import * as z from 'zod';
import type { SeenArticle } from '../article';
import type { Transaction } from '../db';
import { notify } from '../notification';
import type { Actor } from '../people';
import { invalid, ok, type Result, refuse } from '../result';
import { commentBody, commentInWords, mentionsIn } from './body';
import { DISCUSSION_LIMITS } from './open-thread';
import { type Mentionable, peopleWhoSee } from './people-who-see';

/** What is said, and the id it shall have: whoever sends it twice is answered as if sent once. */
export const newComment = { body: commentBody, commentId: z.uuid().optional() };

/** Where a comment stands. */
export type SaidIn = { threadId: string; commentId: string };

/** The comment that was sent before under this id, if it was; an id of somebody else's is refused. */
export async function sentBefore(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  commentId: string | undefined,
): Promise<Result<SaidIn | null>> {
  if (!commentId) return ok(null);
  const found = await tx.comment.findUnique({
    where: { id: commentId },
    select: { authorId: true, threadId: true, thread: { select: { articleId: true } } },
  });
  if (!found) return ok(null);
  if (found.authorId !== actor.id || found.thread.articleId !== articleId) {
    return invalid('commentId', 'is taken');
  }
  return ok({ threadId: found.threadId, commentId });
}

type Said = { threadId: string; body: string; commentId?: string | undefined };

/** Adds a comment to a thread, if there is room and everybody it mentions may see the article. */
export async function addComment(
  tx: Transaction,
  actor: Actor,
  article: SeenArticle,
  said: Said,
): Promise<Result<{ commentId: string; people: Mentionable[] }>> {
  const room = await roomForComment(tx, article.id);
  if (!room.ok) return room;
  const { threadId, body, commentId } = said;
  const people = await tellMentioned(tx, actor, article, { threadId, body, known: [] });
  if (!people.ok) return people;
  const { id } = await tx.comment.create({
    data: { ...(commentId && { id: commentId }), threadId, body, authorId: actor.id },
    select: { id: true },
  });
  return ok({ commentId: id, people: people.value });
}

/** Whether an article has room for one more comment. */
export async function roomForComment(tx: Transaction, articleId: string): Promise<Result<null>> {
  const count = await tx.comment.count({ where: { thread: { articleId } } });
  if (count < DISCUSSION_LIMITS.comments) return ok(null);
  const reason = `An article has at most ${DISCUSSION_LIMITS.comments} comments.`;
  return refuse({ kind: 'too-large', reason });
}

/** Tells the people whom a comment mentions anew; refuses to mention who may not see the article. */
export async function tellMentioned(
  tx: Transaction,
  actor: Actor,
  article: SeenArticle,
  comment: { threadId: string; body: string; known: readonly string[] },
): Promise<Result<Mentionable[]>> {
  const people = await peopleWhoSee(tx, article);
  const seeing = new Set(people.map(({ id }) => id));
  const mentioned = mentionsIn(comment.body);
  if (mentioned.some((id) => !seeing.has(id))) {
    return invalid('body', 'Somebody you mention may not see this article. Take the mention out.');
  }
  await notify(tx, {
    kind: 'mentioned',
    to: mentioned.filter((id) => !comment.known.includes(id)),
    ...whatIsTold(actor, article, comment, people),
  });
  return ok(people);
}

/** What those who are told of a comment are told. */
export function whatIsTold(
  actor: Actor,
  article: SeenArticle,
  { threadId, body }: { threadId: string; body: string },
  people: readonly Mentionable[],
) {
  const names = Object.fromEntries(people.map(({ id, name }) => [id, name]));
  return {
    actorId: actor.id,
    about: { articleId: article.id },
    title: article.headline,
    note: commentInWords(body, names),
    anchor: `thread-${threadId}`,
  };
}
