import * as z from 'zod';
import { transactAsSystem } from '../db';
import { enqueue } from '../jobs';
import { countAttempt } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { accountEmail } from './invite-user';

/** How often a link may be asked for in a quarter of an hour: for one address, and from one place. */
const ASKING_LIMITS = { account: 3, address: 20 } as const;

const input = z.strictObject({ email: accountEmail });

/**
 * Asks for a link to set a new password. The answer is the same in words and in time whether or not
 * there is such an account: the worker looks, and nothing here does.
 */
export async function askForNewPassword(
  unknownInput: unknown,
  address: string,
): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { email } = read.value;
  const retryAfterSeconds = await countAttempt([
    { key: `new-password-from:${address}`, limit: ASKING_LIMITS.address },
    { key: `new-password:${email}`, limit: ASKING_LIMITS.account },
  ]);
  if (retryAfterSeconds > 0) return refuse({ kind: 'too-often', retryAfterSeconds });
  return transactAsSystem(async (tx) => {
    await enqueue(tx, 'send-password-link', { email });
    return ok(null);
  });
}
