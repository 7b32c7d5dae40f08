import * as z from 'zod';
import { database, transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { actorById, hashPassword, newPassword, personalProblem } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { consumeLink, findLink, LINK_OPENS_NOTHING, revokeLinks } from './account-link';
import { closeSessions } from './open-user';

const input = z.strictObject({ token: z.string().max(200), password: newPassword });

/** Sets the password of the account that a mailed link is for, and ends all its sessions: whoever holds the token is the actor. */
export async function setNewPassword(unknownInput: unknown): Promise<Result<{ email: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { token, password } = read.value;
  const found = await findLink(database(), token, 'new_password');
  const user = found && (await actorById(found.userId ?? ''));
  if (!user) return refuse(LINK_OPENS_NOTHING);
  const problem = personalProblem(password, user);
  if (problem) return invalid('password', problem);
  const passwordHash = await hashPassword(password);
  return transactAsSystem(async (tx) => {
    const open = await findLink(tx, token, 'new_password');
    if (!open) return refuse(LINK_OPENS_NOTHING);
    // The account first, as everybody else does who changes it and then its links.
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    const used = await consumeLink(tx, open);
    if (used) return used;
    await revokeLinks(tx, { purpose: 'new_password', userId: user.id });
    await closeSessions(tx, user.id);
    await tx.attemptWindow.deleteMany({ where: { key: `account:${user.email}` } });
    await recordEvent(tx, {
      subject: { kind: 'user', id: user.id },
      type: 'user.password-reset',
      actorId: user.id,
    });
    return ok({ email: user.email });
  });
}
