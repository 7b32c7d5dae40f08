// Scripts that put no space between words, or whose words a pattern can't find, need a dictionary.
const NEEDS_SEGMENTER =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
const PIECES = /[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}'’\s]/gu;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A text in words, white space and punctuation; together they are the text again. */
export function splitWords(text: string): string[] {
  if (!NEEDS_SEGMENTER.test(text)) return text.match(PIECES) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Whether a piece of text is a word: it has a letter or a digit. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}
