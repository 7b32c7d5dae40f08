import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

// The parser takes a second for some 40,000 characters of nothing but signs; prose is no matter.
const MOST_MARKDOWN = 300_000;
const MOST_SIGNS = 12_000;
const MOST_ITEMS = 4_000;
const MOST_STARS = 1_500;

/**
 * Markdown as HTML that the paste of a web page reads: headings, lists, links, tables, notes
 * (`[^1]` with its text, and `^[in place]`). Null when it is too large or too knotted to be read at once.
 */
export function markdownToHtml(text: string): string | null {
  if (!isReadAtOnce(text)) return null;
  return micromark(inlineNotesLast(text), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
}

function isReadAtOnce(text: string): boolean {
  if (text.length > MOST_MARKDOWN || /(> ?){40}/.test(text)) return false;
  if (countOf(text, /[[\]<>`|~*_]/g) > MOST_SIGNS) return false;
  if (countOf(text, /^\s{0,40}([-*+]|\d{1,9}[.)]) /gm) > MOST_ITEMS) return false;
  return text.split(/\n\s{0,200}\n/).every((part) => countOf(part, /[*_]/g) <= MOST_STARS);
}

function countOf(text: string, sign: RegExp): number {
  let count = 0;
  for (const _found of text.matchAll(sign)) count += 1;
  return count;
}

/** Writes every `^[note in place]` as a reference with its text at the end, which the parser knows. */
export function inlineNotesLast(text: string): string {
  const notes: string[] = [];
  let read = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('^[', at);
    const end = start < 0 ? -1 : closingBracket(text, start + 2);
    if (start < 0) break;
    if (end < 0 || isInCode(text, start)) {
      read += text.slice(at, start + 2);
      at = start + 2;
      continue;
    }
    notes.push(
      text
        .slice(start + 2, end)
        .replace(/\s+/g, ' ')
        .trim(),
    );
    read += `${text.slice(at, start)}[^in-place-${notes.length}]`;
    at = end + 1;
  }
  const definitions = notes.map((note, index) => `[^in-place-${index + 1}]: ${note}`);
  return [read + text.slice(at), ...definitions].join('\n\n');
}

const LONGEST_NOTE = 4_000;

function closingBracket(text: string, from: number): number {
  let depth = 1;
  const last = Math.min(text.length, from + LONGEST_NOTE);
  for (let at = from; at < last; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '\n' && text[at + 1] === '\n') return -1;
    if (depth === 0) return at;
  }
  return -1;
}

// An odd number of backticks before it in its line.
function isInCode(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 2_000), at);
  return (line.split('`').length - 1) % 2 === 1;
}
