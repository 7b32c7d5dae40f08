import * as z from 'zod';
import { database, transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { hashPassword, newPassword, personalProblem, personName } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { consumeLink, findLink, LINK_OPENS_NOTHING } from './account-link';
import { holdAddress } from './hold-address';
import { accountEmail } from './invite-user';

const input = z.strictObject({
  token: z.string().max(200),
  email: accountEmail,
  name: personName,
  password: newPassword,
});

/**
 * Makes the first admin of an installation that has none: whoever started it holds the token. Of any
 * number who try at once exactly one becomes it, whichever of several links they follow.
 */
export async function becomeFirstAdmin(unknownInput: unknown): Promise<Result<{ email: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { token, email, name, password } = read.value;
  if (!(await findLink(database(), token, 'first_admin'))) return refuse(LINK_OPENS_NOTHING);
  const problem = personalProblem(password, { name, email });
  if (problem) return invalid('password', problem);
  const passwordHash = await hashPassword(password);
  return transactAsSystem(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('first-admin', 0))`;
    const open = await findLink(tx, token, 'first_admin');
    if (!open) return refuse(LINK_OPENS_NOTHING);
    await holdAddress(tx, email);
    if (await tx.user.findUnique({ where: { email } })) {
      return invalid('email', 'This address has an account already.');
    }
    const used = await consumeLink(tx, open);
    if (used) return used;
    const { id } = await tx.user.create({ data: { email, name, role: 'admin', passwordHash } });
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.became-first-admin',
      actorId: id,
    });
    return ok({ email });
  });
}
