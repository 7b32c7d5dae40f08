import type { Transaction } from '../db';
import { enqueue } from '../jobs';
import { sealText } from '../sealed-text';

/** What stands in the text of a mail in place of the link that only the mail itself shows. */
export const LINK_HERE = '[a link, which stands in the mail itself and nowhere else]';

type Message = {
  /** What it is about, such as `notification:<id>`: the same key is written once. */
  key: string;
  /** The kind of notification, which its reader can switch off, or `digest`, or what it is about an account. */
  kind: string;
  subject: string;
  /** Plain text, in lines of any length. */
  text: string;
};

/** To somebody with an account, who can stop mail of this kind. */
export type NewMail = Message & { userId: string };

/** About an account, to an address: with a link in place of `LINK_HERE`, which is kept sealed until it is sent. */
export type NewAccountMail = Message & { address: string; link: string };

/** Puts a message into the outbox in the transaction of what it tells of; it leaves once that is committed. */
export async function writeMail(tx: Transaction, mail: NewMail | NewAccountMail): Promise<void> {
  const existing = await tx.mail.findUnique({ where: { key: mail.key }, select: { id: true } });
  if (existing) return;
  const { key, kind, text } = mail;
  const to =
    'userId' in mail
      ? { userId: mail.userId }
      : { address: mail.address, sealedLink: sealText(mail.link) };
  const { id } = await tx.mail.create({
    data: { key, kind, text, subject: oneLine(mail.subject), ...to },
    select: { id: true },
  });
  await enqueue(tx, 'send-mail', { mailId: id });
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().slice(0, 200);
}
