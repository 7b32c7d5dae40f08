import * as z from 'zod';
import { nowIn } from '../db';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactOnAccounts } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { mayManage } from './open-user';

const input = z.strictObject({ id: z.uuid() });

/** Takes an invitation back: its link opens nothing from now on. Doing it twice comes to the same. */
export async function revokeInvitation(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'manage-users'))
    return refuseAttempt(actor, 'take back an invitation', read.value.id);
  const { id } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const managing = await mayManage(tx, actor);
    if (!managing.ok) return managing;
    const link = await tx.accountLink.findUnique({ where: { id, purpose: 'invitation' } });
    if (!link) return refuse({ kind: 'not-found' });
    if (link.usedAt) {
      const reason = 'They have joined already: deactivate the account instead.';
      return refuse({ kind: 'wrong-state', state: 'used', reason });
    }
    const { count } = await tx.accountLink.updateMany({
      where: { id, revokedAt: null, usedAt: null },
      data: { revokedAt: nowIn(tx) },
    });
    if (count === 0) return ok(null);
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.invitation-revoked',
      actorId: actor.id,
    });
    return ok(null);
  });
}
