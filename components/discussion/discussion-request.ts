import * as z from 'zod';
import type { Discussion } from '../../lib/comment';
import type { Refusal } from '../../lib/result';
import { refusalWords } from '../ui/refusal-words';

/** What can be done in a discussion; each is a mutation of `lib/comment`. */
export type DiscussionAct =
  | 'start-thread'
  | 'reply-to-thread'
  | 'resolve-thread'
  | 'reopen-thread'
  | 'edit-comment'
  | 'withdraw-comment';

/** What came of an act: done, or in a sentence why not. */
export type ActAnswer = { ok: true; threadId: string | null } | { ok: false; reason: string };

/** What came of a look: a newer discussion, the same as before, none for this person, or no answer. */
export type LookAnswer =
  | { kind: 'newer'; discussion: Discussion }
  | { kind: 'same' }
  | { kind: 'gone' }
  | { kind: 'failed' };

function addressOf(articleId: string): string {
  return `/api/articles/${encodeURIComponent(articleId)}/discussion`;
}

/** Asks for the discussion of an article, unless it is still the one with this stamp. */
export async function lookAtDiscussion(
  send: typeof fetch,
  articleId: string,
  stamp: string | null,
): Promise<LookAnswer> {
  try {
    const headers: Record<string, string> = stamp ? { 'if-none-match': `"${stamp}"` } : {};
    const answer = await send(addressOf(articleId), { headers });
    if (answer.status === 304) return { kind: 'same' };
    if (answer.status === 404 || answer.status === 403) return { kind: 'gone' };
    if (!answer.ok) return { kind: 'failed' };
    return { kind: 'newer', discussion: (await answer.json()) as Discussion };
  } catch {
    return { kind: 'failed' };
  }
}

const done = z.object({ threadId: z.string().nullable().catch(null) });

/** Does one thing in a discussion. Never throws: whatever goes wrong is said in words. */
export async function sendAct(
  send: typeof fetch,
  articleId: string,
  act: DiscussionAct,
  input: Record<string, unknown>,
): Promise<ActAnswer> {
  try {
    const answer = await send(`${addressOf(articleId)}/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const body: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, threadId: done.parse(body ?? {}).threadId };
    return { ok: false, reason: reasonOf(answer.status, body) };
  } catch {
    return { ok: false, reason: UNREACHABLE };
  }
}

const UNREACHABLE = 'The server can’t be reached. Your words are kept here: try again in a moment.';
const SIGNED_OUT =
  'You are signed out. Your words are kept here: sign in again in another tab, then try again.';

function reasonOf(status: number, body: unknown): string {
  if (status === 401) return SIGNED_OUT;
  if (status >= 500 || body === null) return UNREACHABLE;
  const refusal = body as Refusal;
  if (refusal.kind === 'invalid') {
    return refusal.problems.map(({ message }) => message).join(' ');
  }
  return refusalWords(refusal).reason;
}
