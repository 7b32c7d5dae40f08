import type { Transaction } from '../db';
import { enqueue } from '../jobs';

export type NewMail = {
  /** What it is about, such as `notification:<id>`: the same key is written once. */
  key: string;
  userId: string;
  /** The kind of notification, which its reader can switch off, or `digest`. */
  kind: string;
  subject: string;
  /** Plain text, in lines of any length. */
  text: string;
};

/** Puts a message into the outbox in the transaction of what it tells of; it leaves once that is committed. */
export async function writeMail(tx: Transaction, mail: NewMail): Promise<void> {
  const existing = await tx.mail.findUnique({ where: { key: mail.key }, select: { id: true } });
  if (existing) return;
  const { id } = await tx.mail.create({
    data: { ...mail, subject: oneLine(mail.subject) },
    select: { id: true },
  });
  await enqueue(tx, 'send-mail', { mailId: id });
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().slice(0, 200);
}
