import * as z from 'zod';
import { database } from '../db';
import { recordEvent } from '../event';
import {
  type Actor,
  ATTEMPT_LIMITS,
  countAttempt,
  hashPassword,
  newPassword,
  passwordMatches,
  personalProblem,
  transactOnAccounts,
} from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { revokeLinks } from './account-link';
import { closeSessions } from './open-user';

const input = z.strictObject({ present: z.string().min(1).max(1_000), password: newPassword });

/**
 * Changes one’s own password, with the present one; every session but the asking one ends. Guesses
 * count like those of signing in.
 */
export async function changePassword(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { present, password } = read.value;
  const problem = personalProblem(password, actor);
  if (problem) return invalid('password', problem);
  const key = `account:${actor.email}`;
  const retryAfterSeconds = await countAttempt([{ key, limit: ATTEMPT_LIMITS.account }]);
  if (retryAfterSeconds > 0) return refuse({ kind: 'too-often', retryAfterSeconds });
  const stored = await database().user.findUnique({ where: { id: actor.id, deactivatedAt: null } });
  if (!(await passwordMatches(present, stored?.passwordHash ?? null))) {
    return invalid('present', 'This is not your password.');
  }
  const passwordHash = await hashPassword(password);
  return transactOnAccounts(actor, async (tx, actor) => {
    // Whoever was faster changed what “present” means.
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, deactivatedAt: null, passwordHash: stored?.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) return invalid('present', 'This is not your password.');
    await closeSessions(tx, actor.id, actor.sessionId ?? undefined);
    await revokeLinks(tx, { purpose: 'new_password', userId: actor.id });
    await tx.attemptWindow.deleteMany({ where: { key } });
    await recordEvent(tx, {
      subject: { kind: 'user', id: actor.id },
      type: 'user.password-changed',
      actorId: actor.id,
    });
    return ok(null);
  });
}
