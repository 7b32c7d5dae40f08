import * as z from 'zod';
import { database, transactAsSystem } from '../db';
import { recordEvent } from '../event';
import { ok, type Result, refuse } from '../result';
import { ATTEMPT_LIMITS, countAttempt } from './attempts';
import { passwordMatches } from './password';

const credentials = z.object({
  email: z.string().max(320).trim().toLowerCase(),
  password: z.string().min(1).max(1_000),
});

const UNIFORM = {
  kind: 'forbidden',
  reason: 'The e-mail address or the password is wrong.',
} as const;

/**
 * Checks an e-mail address and a password and opens a session: its id is what the cookie carries.
 * Unknown, deactivated and wrong look the same; attempts are limited per account and address.
 */
export async function signIn(
  input: unknown,
  address: string,
): Promise<Result<{ sessionId: string; userId: string }>> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return refuse(UNIFORM);
  const { email, password } = parsed.data;
  const wait = await countAttempt([
    { key: `address:${address}`, limit: ATTEMPT_LIMITS.address },
    { key: `account:${email}`, limit: ATTEMPT_LIMITS.account },
  ]);
  if (wait > 0) return refuse({ kind: 'too-often', retryAfterSeconds: wait });
  const user = await database().user.findUnique({ where: { email } });
  const active = user && user.deactivatedAt === null ? user : null;
  const matches = await passwordMatches(password, active?.passwordHash ?? null);
  if (!active || !matches) return refuse(UNIFORM);
  return transactAsSystem(async (tx) => {
    // Somebody may have changed the password or closed the account while it was being checked.
    const stillHolds = await tx.$queryRaw<unknown[]>`
      select 1 from "User" where id = ${active.id}::uuid
        and "passwordHash" = ${active.passwordHash} and "deactivatedAt" is null for share`;
    if (stillHolds.length === 0) return refuse(UNIFORM);
    const session = await tx.session.create({ data: { userId: active.id } });
    await tx.attemptWindow.deleteMany({ where: { key: `account:${email}` } });
    await recordEvent(tx, {
      subject: { kind: 'user', id: active.id },
      type: 'user.signed-in',
      actorId: active.id,
    });
    return ok({ sessionId: session.id, userId: active.id });
  });
}
