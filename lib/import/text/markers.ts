/** A note reference such as `[ii]` or `[2]` in a text. */
export type Marker = { numeral: string; start: number; end: number };

const ROMAN = '(?=[ivxlc])c?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const REFERENCE = new RegExp(`\\[\\s?(${ROMAN}|\\d{1,3})\\s?\\]`, 'gi');
const NOTE_START = new RegExp(`^\\[\\s?(${ROMAN}|\\d{1,3})\\s?\\]\\s*[.:]?\\s*`, 'i');

/** The note references of a text, in reading order; `[i]n` inside a sentence is an edit, not a reference. */
export function markersIn(text: string): Marker[] {
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const numeral = match[1] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const isEdit = /\p{Ll}/u.test(text[end] ?? '') && /^$|[\s“‘"'(—–-]/.test(text[start - 1] ?? '');
    return isEdit || !isOneCase(numeral) ? [] : [{ numeral, start, end }];
  });
}

/** The numeral with which a note begins and the note's text; null when the line is no note. */
export function readNoteStart(text: string): { numeral: string; text: string } | null {
  const match = NOTE_START.exec(text);
  const numeral = match?.[1] ?? '';
  if (
    !match ||
    !isOneCase(numeral) ||
    (/^\p{Ll}/u.test(text[match[0].length] ?? '') && !match[0].endsWith(' '))
  )
    return null;
  return { numeral, text: text.slice(match[0].length) };
}

// “[I] think” and “[Xi] said” are edits of a quotation; notes are numbered in small letters.
function isOneCase(numeral: string): boolean {
  return numeral === numeral.toLowerCase();
}
