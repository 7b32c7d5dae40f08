import { fold } from '../../citation';
import type { LineTraits, SourceLine } from '../source/line';

/** A line of the input that is not blank; its traits are what a Word file or web page says of it. */
export type Line = {
  number: number;
  text: string;
  folded: string;
  isApart: boolean;
  traits?: LineTraits;
};

/** Lines that belong together, as one folded text; `isApart` when a blank line stands before. */
export type Paragraph = { lines: Line[]; text: string; isApart: boolean };

/** The lines that are not blank, numbered from 1 as an editor counts them. */
export function linesOf(text: string): Line[] {
  let isApart = true;
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const folded = fold(line);
    if (folded === '') {
      isApart = true;
      return [];
    }
    const read = { number: index + 1, text: line, folded, isApart };
    isApart = false;
    return [read];
  });
}

/** The lines of a file that is more than plain text, numbered from 1. */
export function linesOfSource(lines: readonly SourceLine[]): Line[] {
  return lines.map(({ text, isApart, traits }, index) => ({
    number: index + 1,
    text,
    folded: text,
    isApart,
    ...(Object.keys(traits).length > 0 && { traits }),
  }));
}

/** How a line begins that is labelled or is a note, so that it begins anew also inside a paragraph. */
export const LABEL_OR_NOTE =
  /^(?:\[\w+\]|(?:image|photo|caption|source|attribution|credit|licen[cs]e)\b[^:]{0,14}:)/i;
const WIDEST_WRAPPED = 120;
const FEWEST_WRAPPED = 6;

/**
 * A line is a paragraph, unless the whole text was wrapped to a column by a mail program: then
 * lines that end only because the next word did not fit are joined.
 */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const column = wrappedColumn(lines);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && column !== null && isWrapped(before, line, column)) {
      last.lines.push(line);
    } else {
      paragraphs.push({ lines: [line], text: '', isApart: line.isApart });
    }
  }
  for (const paragraph of paragraphs) {
    paragraph.text = paragraph.lines.map((line) => line.folded).join(' ');
  }
  return paragraphs;
}

/** What the file says of a paragraph beyond its words. */
export function traitsOf(paragraph: Paragraph): LineTraits {
  return paragraph.lines[0]?.traits ?? {};
}

/** Two paragraphs read as one. */
export function joined(first: Paragraph, second: Paragraph): Paragraph {
  return {
    lines: [...first.lines, ...second.lines],
    text: `${first.text} ${second.text}`,
    isApart: first.isApart,
  };
}

// An address can't be wrapped, so a line of one word says nothing about the column.
function wrappedColumn(lines: readonly Line[]): number | null {
  const widths = lines
    .filter((line) => line.folded.includes(' '))
    .map((line) => line.folded.length);
  const column = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (column < 40 || column > WIDEST_WRAPPED) return null;
  const wrapped = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && isWrapped(before, line, column);
  });
  const inside = lines.filter((line) => !line.isApart);
  const isMost = wrapped.length >= FEWEST_WRAPPED && wrapped.length * 2 > inside.length;
  return isMost ? column : null;
}

function isWrapped(before: Line, line: Line, column: number): boolean {
  if (line.isApart || LABEL_OR_NOTE.test(line.folded)) return false;
  const nextWord = line.folded.split(' ', 1)[0] ?? '';
  return before.folded.length + 1 + nextWord.length > column;
}
