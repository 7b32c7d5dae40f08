/**
 * A text as quotes are compared: one form of the ellipsis and of white space, no quotation marks,
 * nothing at the ends that a sentence may lose or gain when it is quoted.
 */
export function foldQuote(text: string): string {
  return oneEllipsis(text)
    .replace(/["'“”„‟«»‹›‘’‚‛「」『』]/g, '')
    .replace(/\s*…\s*/g, '…')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim()
    .replace(/^[….,;:]+|[….,;:]+$/g, '')
    .trim();
}

// A run of letters, marks and digits, with the apostrophes inside; a Han or kana character alone.
const WORDS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, as they are written. */
export function quoteWords(text: string): string[] {
  return oneEllipsis(text).match(WORDS) ?? [];
}

function oneEllipsis(text: string): string {
  return text.normalize('NFKC').replace(/\[\s*(…|\.\s?\.\s?\.)\s*\]|\.\s?\.\s?\.|…/g, '…');
}
