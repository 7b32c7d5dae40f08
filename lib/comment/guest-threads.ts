import { database } from '../db';
import { findLink, type OpenLink } from '../share';
import { commentInWords, mentionsIn } from './body';

/** A thread as the guest who started it reads it. */
export type GuestThread = {
  id: string;
  articleId: string;
  /** What it is on, in the words that stood there. */
  quote: string;
  isOpen: boolean;
  comments: { id: string; author: string; isGuest: boolean; words: string; createdAt: Date }[];
};

/** The threads that a link's guest started, oldest first; of the desk's own nothing. */
export async function guestThreads(link: Pick<OpenLink, 'id'>): Promise<GuestThread[]> {
  const rows = await database().thread.findMany({
    where: { guestLinkId: link.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      comments: {
        where: { withdrawnAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: { author: { select: { name: true } } },
      },
    },
  });
  const bodies = rows.flatMap(({ comments }) => comments.map(({ body }) => body));
  const mentioned = await database().user.findMany({
    where: { id: { in: bodies.flatMap(mentionsIn) } },
    select: { id: true, name: true },
  });
  const names = Object.fromEntries(mentioned.map(({ id, name }) => [id, name]));
  return rows.map(({ id, articleId, quote, state, comments }) => ({
    id,
    articleId,
    quote,
    isOpen: state === 'open',
    comments: comments.map((comment) => ({
      id: comment.id,
      author: comment.author?.name ?? comment.guestName ?? '',
      isGuest: comment.authorId === null,
      words: commentInWords(comment.body, names),
      createdAt: comment.createdAt,
    })),
  }));
}

/** The threads of whoever holds this token; none for a token that opens nothing. */
export async function guestThreadsOf(token: string): Promise<GuestThread[]> {
  const link = await findLink(database(), token);
  return link ? guestThreads(link) : [];
}
