import { asJson, type Transaction } from '../db';
import type { NotificationKind } from './kinds';

/** What somebody is told. `note` is what the acting person wrote: it goes with it, wherever it goes. */
export type NewNotification = {
  kind: NotificationKind;
  /** User ids; the acting person, doubles and deactivated accounts are left out. */
  to: readonly string[];
  /** Who did it; null for Colophon itself. */
  actorId: string | null;
  about: { articleId: string } | { issueId: string };
  /** The headline of the article or the name of the issue, as it is now. */
  title: string;
  note?: string;
  /** Where on the page it is, such as `thread-<id>`. */
  anchor?: string;
};

/** Puts a notification into the inboxes of those it concerns, in the transaction of the change itself. */
export async function notify(tx: Transaction, told: NewNotification): Promise<void> {
  const others = [...new Set(told.to)].filter((id) => id !== told.actorId);
  if (others.length === 0) return;
  const users = await tx.user.findMany({
    where: { id: { in: others }, deactivatedAt: null, role: { not: 'reader' } },
    select: { id: true },
  });
  const { kind, actorId, title, note = '', anchor = '' } = told;
  await tx.notification.createMany({
    data: users.map(({ id }) => ({
      userId: id,
      kind,
      actorId,
      articleId: 'articleId' in told.about ? told.about.articleId : null,
      issueId: 'issueId' in told.about ? told.about.issueId : null,
      data: asJson({ title, note, anchor }),
    })),
  });
}
