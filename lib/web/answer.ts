import type { Refusal, Result } from '../result';

const STATUS: Record<Refusal['kind'], number> = {
  invalid: 422,
  'signed-out': 401,
  'not-found': 404,
  forbidden: 403,
  'wrong-state': 409,
  'not-ready': 422,
  'changed-meanwhile': 409,
  'too-large': 413,
  'too-often': 429,
  unavailable: 503,
};

/** A result as a JSON reply: the value, or the refusal with its status. Never kept by any cache. */
export function answer(result: Result<unknown>, status = 200): Response {
  const headers: Record<string, string> = { 'cache-control': 'private, no-store' };
  if (result.ok) return Response.json(result.value, { status, headers });
  const { refusal } = result;
  if ('retryAfterSeconds' in refusal) headers['retry-after'] = String(refusal.retryAfterSeconds);
  return Response.json(refusal, { status: statusOf(refusal), headers });
}

function statusOf(refusal: Refusal): number {
  const isFull = refusal.kind === 'unavailable' && refusal.trouble === 'full';
  return isFull ? 507 : STATUS[refusal.kind];
}

/** The reply to somebody who is not signed in. */
export function answerSignedOut(): Response {
  return answer({ ok: false, refusal: { kind: 'signed-out' } });
}
