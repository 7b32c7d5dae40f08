import type { Queries } from '../db';
import { NOTIFICATION_KINDS, type NotificationKind } from './kinds';

/** How a kind of notification comes by mail. */
export const MAIL_CHOICES = ['at-once', 'digest', 'never'] as const;

export type MailChoice = (typeof MAIL_CHOICES)[number];

/** What comes by mail where nobody chose: one digest a day. */
export const DEFAULT_CHOICE: MailChoice = 'digest';

/** What these accounts chose for a kind, by their ids. */
export async function choicesFor(
  queries: Queries,
  kind: NotificationKind,
  userIds: readonly string[],
): Promise<Map<string, MailChoice>> {
  const rows = await queries.mailChoice.findMany({
    where: { kind, userId: { in: [...userIds] } },
  });
  const chosen = new Map(rows.map(({ userId, mail }) => [userId, asChoice(mail)]));
  return new Map(userIds.map((id) => [id, chosen.get(id) ?? DEFAULT_CHOICE]));
}

/** What one account chose for every kind. */
export async function choicesOf(
  queries: Queries,
  userId: string,
): Promise<Record<NotificationKind, MailChoice>> {
  const rows = await queries.mailChoice.findMany({ where: { userId } });
  const chosen = new Map(rows.map(({ kind, mail }) => [kind, asChoice(mail)]));
  const kinds = Object.keys(NOTIFICATION_KINDS) as NotificationKind[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, chosen.get(kind) ?? DEFAULT_CHOICE]),
  ) as Record<NotificationKind, MailChoice>;
}

function asChoice(stored: string): MailChoice {
  return MAIL_CHOICES.find((each) => each === stored) ?? DEFAULT_CHOICE;
}
