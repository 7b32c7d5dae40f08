import { database } from '../db';
import { env } from '../env';
import { log } from '../log';
import { oneAddress } from '../one-address';
import { publicationSettings } from '../publication';
import { handOver, outcomeOf } from './transport';
import { oneClickAddress, unsubscribeAddress } from './unsubscribe';

/**
 * Sends a message of the outbox to the one address of its account. It is claimed before it leaves, so
 * that it goes out at most once: what a crash leaves claimed is marked as unsure and not sent again.
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const claimed = await database().mail.updateMany({
    where: { id: mailId, state: 'waiting' },
    data: { state: 'sending', attempts: { increment: 1 } },
  });
  if (claimed.count === 0) return leaveUnsure(mailId);
  const mail = await database().mail.findUniqueOrThrow({
    where: { id: mailId },
    include: { user: true },
  });
  const address = oneAddress(mail.user.email);
  if (mail.user.deactivatedAt !== null || address === null) {
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
  await database().mail.update({
    where: { id: mailId },
    data: { state: 'sent', sentAt: new Date(), failure: null },
  });
}

async function messageOf(
  mail: { id: string; subject: string; text: string; kind: string; userId: string },
  address: string,
) {
  const { COLOPHON_MAIL_FROM, COLOPHON_URL } = env();
  const { title } = await publicationSettings();
  const unsubscribe = unsubscribeAddress(mail.userId, mail.kind);
  const footer = `You can choose what you get by mail at ${COLOPHON_URL}/desk/settings\nStop these mails: ${unsubscribe}`;
  return {
    from: { name: title, address: COLOPHON_MAIL_FROM },
    to: { name: '', address },
    // The envelope is ours: what a header may be read as never decides where it goes.
    envelope: { from: COLOPHON_MAIL_FROM, to: [address] },
    subject: mail.subject,
    text: `${mail.text}\n\n-- \n${footer}\n`,
    messageId: `<${mail.id}@${new URL(COLOPHON_URL).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${oneClickAddress(mail.userId, mail.kind)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function leaveUnsure(mailId: string): Promise<void> {
  await database().mail.updateMany({
    where: { id: mailId, state: 'sending' },
    data: { state: 'unsure', failure: 'The worker ended while it was being sent.' },
  });
}

async function settle(
  id: string,
  state: 'waiting' | 'failed' | 'unsure',
  failure: string,
): Promise<void> {
  await database().mail.update({ where: { id }, data: { state, failure } });
}

// A server's answer may repeat the address: only its code is kept.
function reasonOf(error: unknown): string {
  const { code, responseCode } = Object(error) as Record<string, unknown>;
  return `The mail server did not take it (${String(responseCode ?? code ?? 'no answer')}).`;
}
