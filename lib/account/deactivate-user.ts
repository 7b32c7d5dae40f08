import * as z from 'zod';
import { nowIn } from '../db';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactOnAccounts } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { revokeLinks } from './account-link';
import { closeSessions, LAST_ADMIN, openUser, writeUser } from './open-user';

const input = z.strictObject({ id: z.uuid(), version: z.number().int() });

/**
 * Closes an account: nobody signs in to it, and its sessions end at their next request. Texts, bylines
 * and trails stay. The only admin stays active.
 */
export async function deactivateUser(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'manage-users'))
    return refuseAttempt(actor, 'deactivate an account', read.value.id);
  const { id, version } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const opened = await openUser(tx, actor, id);
    if (!opened.ok) return opened;
    const { user, isLastAdmin } = opened.value;
    if (isLastAdmin) return LAST_ADMIN;
    if (user.deactivatedAt) return ok(null);
    const written = await writeUser(tx, { id, version }, { deactivatedAt: nowIn(tx) });
    if (!written.ok) return written;
    const sessions = await closeSessions(tx, id);
    await revokeLinks(tx, { purpose: 'new_password', userId: id });
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.deactivated',
      actorId: actor.id,
      data: { sessions },
    });
    return ok(null);
  });
}
