import * as z from 'zod';
import { database, transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { hashPassword, newPassword, personalProblem, personName } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { consumeLink, findLink, LINK_OPENS_NOTHING } from './account-link';
import { holdAddress } from './hold-address';
import { giveByline } from './open-user';

const input = z.strictObject({
  token: z.string().max(200),
  name: personName,
  password: newPassword,
});

/**
 * Makes the account that an invitation promises: whoever holds its token is the actor. The account
 * has the id of the invitation, so that one trail tells of both.
 */
export async function acceptInvitation(unknownInput: unknown): Promise<Result<{ email: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { token, name, password } = read.value;
  // Looked for before the slow hash: what opens nothing costs nothing.
  const invitation = await findLink(database(), token, 'invitation');
  if (!invitation?.email || !invitation.role) return refuse(LINK_OPENS_NOTHING);
  const { id, email, role } = invitation;
  const problem = personalProblem(password, { name, email });
  if (problem) return invalid('password', problem);
  const passwordHash = await hashPassword(password);
  return transactAsSystem(async (tx) => {
    await holdAddress(tx, email);
    const open = await findLink(tx, token, 'invitation');
    if (!open) return refuse(LINK_OPENS_NOTHING);
    const used = await consumeLink(tx, open);
    if (used) return used;
    if (await tx.user.findUnique({ where: { email } })) return refuse(LINK_OPENS_NOTHING);
    await tx.user.create({ data: { id, email, name, role, passwordHash } });
    await giveByline(tx, { id, name, role });
    await recordEvent(tx, {
      subject: { kind: 'user', id },
      type: 'user.joined',
      actorId: id,
      data: { role },
    });
    return ok({ email });
  });
}
