import * as z from 'zod';

const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A fresh id for a block or note: 12 letters and digits, unique for all purposes of one article. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('');
}

/** The stable id that every block and note carries. */
export const blockId = z.string().regex(/^[A-Za-z0-9_-]{4,64}$/, 'is not a block id');

/** Text of an attribute: at most 10,000 characters, empty when unknown. */
export const text = z.string().max(10_000).default('');

/** One line of text in an attribute, such as a title or a name. */
export const line = z
  .string()
  .max(2_000)
  .refine((value) => !/[\r\n]/.test(value), 'must be one line')
  .default('');

/** A BCP 47 language tag such as `es` or `zh-Hans`; empty where the language is the article's own. */
export const language = z
  .string()
  .regex(/^$|^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'is not a language tag')
  .default('');

/** The direction of writing; empty where it is the article's own. */
export const direction = z.enum(['', 'ltr', 'rtl']).default('');

/** A date as precisely as it is known: `2026`, `2026-11` or `2026-11-24`; empty when unknown. */
export const partialDate = z
  .string()
  .regex(/^$|^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not a date')
  .default('');
