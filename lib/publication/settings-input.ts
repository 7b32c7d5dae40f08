import * as z from 'zod';
import { FREE_KINDS } from '../document';
import { isTimeZone } from './queries';

function text(most: number, least = 0) {
  return z
    .string()
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(least, 'This is needed.')
        .max(most, `At most ${most} characters.`)
        .refine((typed) => !typed.includes('\0') && typed.isWellFormed(), 'cannot be stored'),
    );
}

function whole(least: number, most: number) {
  const words = `A whole number from ${least} to ${most}.`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
}

const stance = z.enum(['allow', 'warning', 'error'], 'Choose one of the three.');

/** The settings as their form sends them. */
export const settingsInput = z.strictObject({
  version: z.number().int().min(0),
  title: text(200, 1),
  tagline: text(300),
  publisher: text(200),
  issn: text(9).refine((typed) => typed === '' || isIssn(typed), 'An ISSN is like 2049-3630.'),
  language: text(35, 1).refine(isLanguage, 'A language is a tag such as en or pt-BR.'),
  noteStyle: z.enum(['arabic', 'roman'], 'Choose one of the two.'),
  masthead: text(20_000),
  legal: text(20_000),
  approvalsNeeded: z.coerce.number().pipe(z.literal([1, 2], 'One or two.')),
  nonCommercial: stance,
  noDerivatives: stance,
  /** The kinds of licences that are accepted; the others of `FREE_KINDS` are refused. */
  accepted: z
    .array(z.enum(FREE_KINDS.map(({ id }) => id)))
    .min(1, 'At least one kind is accepted.'),
  excerptLimit: whole(20, 5_000),
  sourceLimit: whole(20, 20_000),
  timeZone: z.string().max(64).refine(isTimeZone, 'There is no such time zone.'),
  copyDay: whole(1, 28),
  freezeDay: whole(1, 28),
});

/** Whether an ISSN is written as one and its last figure proves the others. */
function isIssn(typed: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(typed)) return false;
  const figures = [...typed.replace('-', '')];
  const sum = figures
    .slice(0, 7)
    .reduce((all, figure, index) => all + Number(figure) * (8 - index), 0);
  const last = (11 - (sum % 11)) % 11;
  return figures[7] === (last === 10 ? 'X' : String(last));
}

function isLanguage(typed: string): boolean {
  try {
    return Intl.getCanonicalLocales(typed).length === 1;
  } catch {
    return false;
  }
}
