import { lookUp } from '../look-up';

/** The quotation marks of a language: outside and inside, and what stands for an apostrophe. */
export type QuoteMarks = { double: [string, string]; single: [string, string] };

const ENGLISH: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };
const GERMAN: QuoteMarks = { double: ['„', '“'], single: ['‚', '‘'] };
const POLISH: QuoteMarks = { double: ['„', '”'], single: ['‚', '’'] };
const SWEDISH: QuoteMarks = { double: ['”', '”'], single: ['’', '’'] };
const RUSSIAN: QuoteMarks = { double: ['«', '»'], single: ['„', '“'] };
const PERSIAN: QuoteMarks = { double: ['«', '»'], single: ['‹', '›'] };
const ITALIAN: QuoteMarks = { double: ['«', '»'], single: ['“', '”'] };
// French keeps its marks off the words by a space that never breaks.
const FRENCH: QuoteMarks = { double: ['«\u00a0', '\u00a0»'], single: ['“', '”'] };
const JAPANESE: QuoteMarks = { double: ['「', '」'], single: ['『', '』'] };

// After the Unicode Common Locale Data; English has the marks of all languages that aren't here.
const BY_LANGUAGE: Record<string, QuoteMarks> = {
  de: GERMAN, cs: GERMAN, sk: GERMAN, sl: GERMAN, bg: GERMAN, is: GERMAN, et: GERMAN, lt: GERMAN,
  pl: POLISH, hu: POLISH, ro: POLISH, hr: POLISH, sr: POLISH,
  sv: SWEDISH, fi: SWEDISH,
  ru: RUSSIAN, uk: RUSSIAN, be: RUSSIAN, kk: RUSSIAN,
  fa: PERSIAN, ar: PERSIAN, ps: PERSIAN, ckb: PERSIAN,
  it: ITALIAN, es: ITALIAN, ca: ITALIAN, el: ITALIAN, no: ITALIAN, nb: ITALIAN, sq: ITALIAN,
  fr: FRENCH,
  he: SWEDISH,
  ja: JAPANESE, 'zh-Hant': JAPANESE, 'zh-TW': JAPANESE, 'zh-HK': JAPANESE,
}; // biome-ignore format: a table reads better as a block

/** The quotation marks of a language, by its whole tag or else by its first part. */
export function quoteMarksOf(language: string): QuoteMarks {
  const [primary = ''] = language.split('-');
  return lookUp(BY_LANGUAGE, language) ?? lookUp(BY_LANGUAGE, primary) ?? ENGLISH;
}

const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** What is meant by a straight quote typed after a text in a language, such as ” or ’ or 「. */
export function typographicQuote(straight: '"' | "'", before: string, language: string): string {
  const marks = quoteMarksOf(language);
  const [open, close] = straight === '"' ? marks.double : marks.single;
  const isOpen = opened(before, open.trim(), close.trim());
  const last = before.at(-1) ?? '';
  // Where words aren't kept apart by spaces, only what was opened before tells.
  if (WIDE.test(last)) return isOpen ? close : open;
  if (straight === "'" && /[\p{L}\p{M}\p{N}]/u.test(last)) return isOpen ? close : '’';
  const isClosing = [marks.double[1], marks.single[1]].some((mark) => mark.trim() === last);
  return isClosing || !/^$|[\s([{<«„“‘‚‹「『\-–—/]/u.test(last) ? close : open;
}

// Whether the last mark of the pair was an opening one; where both are the same, whether it is odd.
function opened(before: string, open: string, close: string): boolean {
  if (open === close) return (before.split(open).length - 1) % 2 === 1;
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}
