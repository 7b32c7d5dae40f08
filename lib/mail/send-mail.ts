import { database, databaseNow, writableDatabase } from '../db';
import { env } from '../env';
import { log } from '../log';
import { oneAddress } from '../one-address';
import { publicationSettings } from '../publication';
import { unsealText } from '../sealed-text';
import { handOver, outcomeOf } from './transport';
import { oneClickAddress, unsubscribeAddress } from './unsubscribe';
import { LINK_HERE } from './write-mail';

/**
 * Sends a message of the outbox to the one address of its account. It is claimed before it leaves, so
 * that it goes out at most once: what a crash leaves claimed is marked as unsure and not sent again.
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const claimed = await writableDatabase().mail.updateMany({
    where: { id: mailId, state: 'waiting' },
    data: { state: 'sending', attempts: { increment: 1 } },
  });
  if (claimed.count === 0) return leaveUnsure(mailId);
  const mail = await database().mail.findUniqueOrThrow({
    where: { id: mailId },
    include: { user: true },
  });
  const address = oneAddress(mail.user?.email ?? mail.address ?? '');
  if (mail.user?.deactivatedAt || address === null) {
    return settle(mailId, 'failed', 'The account has no address that mail could go to.');
  }
  try {
    await handOver(mailId, await messageOf(mail, address));
  } catch (error) {
    const outcome = outcomeOf(error);
    log('warn', 'mail not sent', { mailId, outcome });
    await settle(mailId, outcome === 'again' ? 'waiting' : outcome, reasonOf(error));
    if (outcome === 'again') throw error;
    return;
  }
  const sentAt = await databaseNow(database());
  await writableDatabase().mail.update({
    where: { id: mailId },
    data: { state: 'sent', sentAt, failure: null, sealedLink: null },
  });
}

type Outgoing = {
  id: string;
  subject: string;
  text: string;
  kind: string;
  userId: string | null;
  sealedLink: string | null;
};

async function messageOf(mail: Outgoing, address: string) {
  const { COLOPHON_MAIL_FROM, COLOPHON_URL } = env();
  const { title } = await publicationSettings();
  return {
    from: { name: title, address: COLOPHON_MAIL_FROM },
    to: { name: '', address },
    // The envelope is ours: what a header may be read as never decides where it goes.
    envelope: { from: COLOPHON_MAIL_FROM, to: [address] },
    subject: mail.subject,
    messageId: `<${mail.id}@${new URL(COLOPHON_URL).hostname}>`,
    ...(mail.userId ? withWayOut(mail.text, mail.userId, mail.kind) : withLink(mail)),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

function withWayOut(text: string, userId: string, kind: string) {
  const unsubscribe = unsubscribeAddress(userId, kind);
  const footer = `You can choose what you get by mail at ${env().COLOPHON_URL}/desk/account\nStop these mails: ${unsubscribe}`;
  return {
    text: `${text}\n\n-- \n${footer}\n`,
    headers: {
      'List-Unsubscribe': `<${oneClickAddress(userId, kind)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      ...AUTOMATIC,
    },
  };
}

// Mail about an account was asked for: there is nothing to unsubscribe from.
function withLink({ text, sealedLink }: Outgoing) {
  const link = unsealText(sealedLink ?? '');
  if (link === null) throw Object.assign(new Error('no link'), { code: 'EMESSAGE' });
  return { text: `${text.replace(LINK_HERE, () => link)}\n`, headers: AUTOMATIC };
}

async function leaveUnsure(mailId: string): Promise<void> {
  await writableDatabase().mail.updateMany({
    where: { id: mailId, state: 'sending' },
    data: {
      state: 'unsure',
      failure: 'The worker ended while it was being sent.',
      sealedLink: null,
    },
  });
}

async function settle(
  id: string,
  state: 'waiting' | 'failed' | 'unsure',
  failure: string,
): Promise<void> {
  const isOver = state !== 'waiting';
  const data = { state, failure, ...(isOver && { sealedLink: null }) };
  await writableDatabase().mail.update({ where: { id }, data });
}

// A server's answer may repeat the address: only its code is kept.
function reasonOf(error: unknown): string {
  const { code, responseCode } = Object(error) as Record<string, unknown>;
  return `The mail server did not take it (${String(responseCode ?? code ?? 'no answer')}).`;
}
