import { asJson, type Transaction } from '../db';
import { writeMail } from '../mail';
import type { NotificationKind } from './kinds';
import { choicesFor, DEFAULT_CHOICE } from './mail-choice';
import { subjectOf, textOf } from './mail-text';

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

/**
 * Puts a notification into the inboxes of those it concerns, in the transaction of the change itself;
 * by mail at once or with the next digest, as each of them chose.
 */
export async function notify(tx: Transaction, told: NewNotification): Promise<void> {
  const others = [...new Set(told.to)].filter((id) => id !== told.actorId);
  if (others.length === 0) return;
  const users = await tx.user.findMany({
    where: { id: { in: others }, deactivatedAt: null, role: { not: 'reader' } },
    select: { id: true },
  });
  const { kind, actorId, title, note = '', anchor = '' } = told;
  const articleId = 'articleId' in told.about ? told.about.articleId : null;
  const issueId = 'issueId' in told.about ? told.about.issueId : null;
  const choices = await choicesFor(
    tx,
    kind,
    users.map(({ id }) => id),
  );
  const rows = await tx.notification.createManyAndReturn({
    data: users.map(({ id }) => ({
      userId: id,
      kind,
      actorId,
      articleId,
      issueId,
      data: asJson({ title, note, anchor }),
      mail: choices.get(id) ?? DEFAULT_CHOICE,
    })),
    include: { actor: { select: { name: true } } },
  });
  for (const row of rows.filter(({ mail }) => mail === 'at-once')) {
    const said = { kind, actor: row.actor?.name ?? null, articleId, title, note, anchor };
    await writeMail(tx, {
      key: `notification:${row.id}`,
      userId: row.userId,
      kind,
      subject: subjectOf(said),
      text: textOf(said),
    });
  }
}
