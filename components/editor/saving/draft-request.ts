import * as z from 'zod';
import type { SaveEvent } from './save-state';

const arrived = z.object({ version: z.number(), savedAt: z.string() });
const conflicted = z.object({
  kind: z.literal('changed-meanwhile'),
  currentVersion: z.number().nullish(),
});
const refused = z.object({
  reason: z.string().optional(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** A text on its way, and the version it started from. */
export type Draft = { version: number; document: unknown; because?: 'merge'; direct?: true };

// A network that swallows a request must not keep the next one from being tried.
const PATIENCE_MS = 30_000;

/**
 * Sends a draft with the version it started from, and says in an event what came of it. Never
 * throws: a network that fails, a server that is down and an answer that makes no sense are `failed`.
 */
export async function sendDraft(
  send: typeof fetch,
  articleId: string,
  draft: Draft,
): Promise<SaveEvent> {
  try {
    const answer = await send(`/api/articles/${encodeURIComponent(articleId)}/draft`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await answer.json().catch(() => null);
    return answer.ok ? eventOfSuccess(body) : eventOfRefusal(answer.status, body);
  } catch {
    return { type: 'failed' };
  }
}

function eventOfSuccess(body: unknown): SaveEvent {
  const read = arrived.safeParse(body);
  return read.success ? { type: 'arrived', ...read.data } : { type: 'failed' };
}

function eventOfRefusal(status: number, body: unknown): SaveEvent {
  const conflict = conflicted.safeParse(body);
  if (status === 409 && conflict.success) {
    return { type: 'conflicted', currentVersion: conflict.data.currentVersion ?? null };
  }
  if (status === 401) return { type: 'signed-out' };
  // Too many requests and a server in trouble pass by themselves.
  if (status === 429 || status >= 500) {
    return { type: 'failed', reason: PASSING[status] ?? 'The server is in trouble.' };
  }
  const read = refused.safeParse(body);
  return {
    type: 'refused',
    reason:
      (read.success && read.data.reason) || REASONS[status] || 'The server refused this text.',
    problems: (read.success && read.data.problems) || [],
  };
}

const PASSING: Record<number, string> = {
  429: 'Too much was sent at once.',
  502: 'The server is not there.',
  503: 'The server is busy or being started again.',
  504: 'The server takes too long to answer.',
  507: 'The server has no room left: tell whoever runs it.',
};

const REASONS: Record<number, string> = {
  403: 'You may not change this article.',
  404: 'You may not change this article, or it is gone.',
  409: 'This article can’t be changed in its present state.',
  413: 'The article has grown too large.',
  422: 'Something in the text can’t be stored.',
};
