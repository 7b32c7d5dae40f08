import { transactAsSystem } from '../db';
import { ok, type Result } from '../result';
import { hasAdmin, type MadeLink, makeLink } from './account-link';

/**
 * Makes a link by which whoever runs this installation becomes its first admin; null while there is
 * one. For the launcher and the command line alone: who can run them has the database anyway.
 */
export async function createFirstAdminLink(): Promise<Result<MadeLink | null>> {
  return transactAsSystem(async (tx) => {
    if (await hasAdmin(tx)) return ok(null);
    return ok(await makeLink(tx, 'first_admin'));
  });
}
