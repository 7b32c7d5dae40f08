import { database } from '../db';
import type { Actor } from '../people';
import { NOTIFICATION_KINDS, type NotificationKind } from './kinds';
import { choicesOf, type MailChoice } from './mail-choice';
import { storedData } from './stored';

/** A line of somebody's inbox. */
export type InboxLine = {
  id: string;
  kind: NotificationKind;
  /** Who did what, without the name: `assigned this article to you`. */
  says: string;
  actor: string;
  articleId: string | null;
  issueId: string | null;
  title: string;
  note: string;
  anchor: string;
  at: Date;
  isRead: boolean;
};

/** What somebody was told, newest first, fifty at a time. Nobody sees another's inbox. */
export async function inboxOf(actor: Actor, before?: string): Promise<InboxLine[]> {
  const rows = await database().notification.findMany({
    where: { userId: actor.id },
    // What came last by the database's clock is first; an id has the time of the process in it.
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(before && { cursor: { id: before }, skip: 1 }),
    take: 50,
    include: { actor: { select: { name: true } } },
  });
  return rows.flatMap((row) => {
    if (!(row.kind in NOTIFICATION_KINDS)) return [];
    const kind = row.kind as NotificationKind;
    return [
      {
        id: row.id,
        kind,
        says: NOTIFICATION_KINDS[kind].says,
        actor: row.actor?.name ?? 'Colophon',
        articleId: row.articleId,
        issueId: row.issueId,
        ...storedData.parse(row.data),
        at: row.createdAt,
        isRead: row.readAt !== null,
      },
    ];
  });
}

/** How many lines of somebody's inbox are unread; a hundred stands for all beyond. */
export function unreadCount(actor: Actor): Promise<number> {
  return database().notification.count({ where: { userId: actor.id, readAt: null }, take: 100 });
}

/** What somebody chose to get by mail, kind by kind. */
export function mailChoicesOf(actor: Actor): Promise<Record<NotificationKind, MailChoice>> {
  return choicesOf(database(), actor.id);
}

/** The newest line and how many are unread: what a page compares to know that something came. */
export async function inboxState(actor: Actor): Promise<{ unread: number; latest: string | null }> {
  const [unread, latest] = await Promise.all([
    unreadCount(actor),
    database().notification.findFirst({
      where: { userId: actor.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
  ]);
  return { unread, latest: latest?.id ?? null };
}
