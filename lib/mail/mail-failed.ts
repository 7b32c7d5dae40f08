import type { Transaction } from '../db';

/** What it means that a message could not be sent, however often it was tried: it says so. */
export async function mailFailed(
  tx: Transaction,
  { mailId }: { mailId: string },
  reason: string,
): Promise<void> {
  await tx.mail.updateMany({
    where: { id: mailId, state: 'waiting' },
    data: { state: 'failed', failure: reason },
  });
  // Nobody knows whether it left before its last sender died.
  await tx.mail.updateMany({
    where: { id: mailId, state: 'sending' },
    data: { state: 'unsure', failure: reason, sealedLink: null },
  });
}
