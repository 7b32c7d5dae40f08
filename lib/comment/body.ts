import * as z from 'zod';
import { lookUp } from '../look-up';

/** The most that a comment may be. */
export const COMMENT_LIMITS = { characters: 10_000, mentions: 20 } as const;

const MENTION = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/g;

/** A comment as it is stored: plain text in which a mention is `@[` the user's id `]`. */
export const commentBody = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .min(1, 'Write something first.')
      .max(
        COMMENT_LIMITS.characters,
        `A comment has at most ${COMMENT_LIMITS.characters.toLocaleString('en')} characters.`,
      )
      .refine((text) => !text.includes('\0') && text.isWellFormed(), 'cannot be stored')
      .refine(
        (text) => mentionsIn(text).length <= COMMENT_LIMITS.mentions,
        `A comment mentions at most ${COMMENT_LIMITS.mentions} people.`,
      ),
  );

/** The ids of the users a comment mentions, each once. */
export function mentionsIn(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(MENTION), ([, id]) => id ?? ''))];
}

/** A piece of a comment: words, or the mention of a user. */
export type CommentPart = { words: string } | { userId: string };

/** A comment in pieces, in order. */
export function commentParts(body: string): CommentPart[] {
  // Splitting by a pattern with a group alternates words and ids.
  return body
    .split(MENTION)
    .map((piece, index): CommentPart => (index % 2 === 1 ? { userId: piece } : { words: piece }))
    .filter((part) => !('words' in part) || part.words !== '');
}

/** A comment as plain words: mentions by name. */
export function commentInWords(body: string, names: Readonly<Record<string, string>>): string {
  return commentParts(body)
    .map((part) => ('words' in part ? part.words : `@${lookUp(names, part.userId) ?? 'somebody'}`))
    .join('');
}
