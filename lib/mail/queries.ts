import { database } from '../db';
import { type Actor, canOnDesk } from '../people';

/** A message of the outbox as the desk shows it. */
export type MailLine = {
  id: string;
  to: string;
  kind: string;
  subject: string;
  text: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure';
  failure: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

/** The latest messages, for whoever may see accounts; null for everybody else. */
export async function recentMail(actor: Actor): Promise<MailLine[] | null> {
  if (!canOnDesk(actor, 'see-users')) return null;
  const rows = await database().mail.findMany({
    orderBy: { createdAt: 'desc' },
    take: 100,
    include: { user: { select: { email: true } } },
    omit: { key: true, attempts: true, userId: true, sealedLink: true },
  });
  return rows.map(({ user, address, ...row }) => ({ ...row, to: user?.email ?? address ?? '' }));
}
