import type { Refusal, Result } from '../result';

const STATUS: Record<Refusal['kind'], number> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  'wrong-state': 409,
  'not-ready': 422,
  'changed-meanwhile': 409,
  'too-large': 413,
  'too-often': 429,
};

/** A result as a JSON reply: the value, or the refusal with its status. Never kept by any cache. */
export function answer(result: Result<unknown>, status = 200): Response {
  const headers: Record<string, string> = { 'cache-control': 'private, no-store' };
  if (result.ok) return Response.json(result.value, { status, headers });
  const { refusal } = result;
  if (refusal.kind === 'too-often') headers['retry-after'] = String(refusal.retryAfterSeconds);
  return Response.json(refusal, { status: STATUS[refusal.kind], headers });
}

/** The reply to somebody who is not signed in. */
export function answerSignedOut(): Response {
  return Response.json(
    { kind: 'signed-out', reason: 'Sign in first.' },
    { status: 401, headers: { 'cache-control': 'private, no-store' } },
  );
}
