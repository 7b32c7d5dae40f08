import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, ROLES, refuseAttempt, transactOnAccounts } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { giveByline, LAST_ADMIN, openUser, writeUser } from './open-user';

const input = z.strictObject({ id: z.uuid(), version: z.number().int(), role: z.enum(ROLES) });

/** Gives somebody another role; it holds at their next request. The only admin stays one. */
export async function changeRole(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'manage-users'))
    return refuseAttempt(actor, 'change a role', read.value.id);
  const { id, version, role } = read.value;
  return transactOnAccounts(actor, async (tx, actor) => {
    const opened = await openUser(tx, actor, id);
    if (!opened.ok) return opened;
    const { user, isLastAdmin } = opened.value;
    if (user.role === role && user.version === version) return ok(null);
    if (isLastAdmin && role !== 'admin') return LAST_ADMIN;
    const written = await writeUser(tx, { id, version }, { role });
    if (!written.ok) return written;
    await giveByline(tx, { id, name: user.name, role });
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.role-changed',
      actorId: actor.id,
      data: { from: user.role, to: role },
    });
    return ok(null);
  });
}
