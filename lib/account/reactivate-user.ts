import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, refuseAttempt, transactOnAccounts } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { openUser, writeUser } from './open-user';

const input = z.strictObject({ id: z.uuid(), version: z.number().int() });

/** Opens a closed account again, with the role and password it had; its old sessions stay ended. */
export async function reactivateUser(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'manage-users'))
    return refuseAttempt(actor, 'reactivate an account', read.value.id);
  const { id, version } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const opened = await openUser(tx, actor, id);
    if (!opened.ok) return opened;
    if (!opened.value.user.deactivatedAt) return ok(null);
    const written = await writeUser(tx, { id, version }, { deactivatedAt: null });
    if (!written.ok) return written;
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.reactivated',
      actorId: actor.id,
    });
    return ok(null);
  });
}
