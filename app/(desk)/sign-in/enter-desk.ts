'use client';
import { signIn } from 'next-auth/react';
import { ok, type Result, refuse } from '../../../lib/result';

/** Signs in from the browser; whatever is wrong, the answer is the same. */
export async function enterDesk(email: string, password: string): Promise<Result<null>> {
  const answer = await signIn('credentials', { redirect: false, email, password });
  const [why, seconds] = answer?.error?.split(' ') ?? [];
  if (why === 'too-often') {
    return refuse({ kind: 'too-often', retryAfterSeconds: Number(seconds) });
  }
  if (why === 'unavailable') {
    const reason = 'The database is away or busy: try again in a moment.';
    return refuse({ kind: why, trouble: 'away', reason, retryAfterSeconds: Number(seconds) });
  }
  if (!answer?.ok || answer.error) {
    const reason = 'The e-mail address or the password is wrong.';
    return refuse({ kind: 'forbidden', reason });
  }
  return ok(null);
}
