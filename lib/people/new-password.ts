import * as z from 'zod';
import { isCommonPassword } from './common-passwords';
import { PASSWORD_LENGTH } from './password-length';

/** A password as somebody chooses it, taken as typed: blanks, accents and all. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.least, `At least ${PASSWORD_LENGTH.least} characters.`)
  .max(PASSWORD_LENGTH.most, `At most ${PASSWORD_LENGTH.most} characters.`)
  .refine((text) => text.isWellFormed(), 'Some of these characters can’t be stored.')
  .refine((text) => !isCommonPassword(text), 'Too many people have this password: choose another.');

/** What is wrong with a password for this person: their own name or address is the first thing tried. */
export function personalProblem(
  password: string,
  { name, email }: { name: string; email: string },
): string | null {
  const typed = password.trim().toLowerCase();
  const guesses = [name, email, email.split('@')[0] ?? ''].map((each) => each.toLowerCase());
  return guesses.includes(typed) ? 'This is your name or address: choose another.' : null;
}

/** A name as lists and bylines show it. */
export const personName = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'Say what your name is.')
      .max(120, 'At most 120 characters.')
      .refine((text) => !text.includes('\0') && text.isWellFormed(), 'cannot be stored'),
  );
