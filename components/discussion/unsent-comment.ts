import * as z from 'zod';
import { type Anchor, anchor } from '../../lib/comment/anchor';

/** A comment that is being written: it survives a reload, until it is sent or thrown away. */
export type UnsentComment = { commentId: string; body: string; anchor: Anchor | null };

/** What is written: a new thread, an answer in a thread, or other words for a comment. */
export type UnsentPlace = 'new' | `reply-${string}` | `edit-${string}`;

const stored = z.object({ commentId: z.uuid(), body: z.string(), anchor: anchor.nullable() });

function keyOf(articleId: string, place: UnsentPlace): string {
  return `colophon:comment:${articleId}:${place}`;
}

/** Keeps a comment in the browser; where there is no room it stays on the page alone. */
export function keepComment(articleId: string, place: UnsentPlace, comment: UnsentComment): void {
  try {
    localStorage.setItem(keyOf(articleId, place), JSON.stringify(comment));
  } catch {
    // The page itself still has it.
  }
}

/** Forgets a comment that was sent or thrown away. */
export function forgetComment(articleId: string, place: UnsentPlace): void {
  localStorage.removeItem(keyOf(articleId, place));
}

/** The comment that was being written here, if any. */
export function unsentComment(articleId: string, place: UnsentPlace): UnsentComment | null {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(keyOf(articleId, place)) ?? 'null'));
  } catch {
    return null;
  }
}

/** A fresh id for a comment: a random UUID, also where the page didn't come over TLS. */
export function newCommentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
