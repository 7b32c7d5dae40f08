import { transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { actorByEmail } from '../people';
import { ok, type Result, refuse } from '../result';
import { type MadeLink, makeLink, revokeLinks } from './account-link';

/**
 * Makes a link by which somebody sets a new password, for where no mail reaches them. For the
 * command line alone: nobody on the desk may make a way into the account of another.
 */
export async function createPasswordLink(email: string): Promise<Result<MadeLink>> {
  const user = await actorByEmail(email);
  if (!user) return refuse({ kind: 'not-found' });
  return transactAsSystem(async (tx) => {
    await revokeLinks(tx, { purpose: 'new_password', userId: user.id });
    const link = await makeLink(tx, 'new_password', { userId: user.id });
    await recordEvent(tx, {
      subject: { kind: 'user', id: user.id },
      type: 'user.password-link-made',
      actorId: null,
    });
    return ok(link);
  });
}
