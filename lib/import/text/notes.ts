import type { Placed } from './boundaries';
import { doubtful, type Mark, used } from './mark';
import { markersIn } from './markers';

export type Notes = { notes: string[]; numerals: string[]; marks: Mark[] };

/** Reads the endnotes in the order of the text; what follows a note without a numeral belongs to it. */
export function readNotes(placed: readonly Placed[], references: ReadonlySet<string>): Notes {
  const notes: string[][] = [];
  const numerals: string[] = [];
  const before = new Set<string>();
  const marks: Mark[] = [];
  for (const { piece, role, doubt } of placed) {
    if (role !== 'note') continue;
    if (piece.kind === 'note') {
      const reason = noteDoubt(piece.numeral, piece.text, before, references);
      notes.push([piece.text]);
      numerals.push(piece.numeral);
      before.add(piece.numeral);
      marks.push(mark(piece.paragraph, piece.numeral, reason));
    } else if (notes.length > 0) {
      notes.at(-1)?.push(piece.paragraph.text);
      marks.push(mark(piece.paragraph, numerals.at(-1) ?? '', doubt));
    }
  }
  return { notes: notes.map((texts) => texts.filter(Boolean).join(' ')), numerals, marks };
}

function mark(
  paragraph: Placed['piece']['paragraph'],
  numeral: string,
  doubt: string | null,
): Mark {
  const part = `note ${numeral}`;
  const read = doubt === null ? used(paragraph, part) : doubtful(paragraph, part, doubt);
  return { ...read, said: numeral };
}

function noteDoubt(
  numeral: string,
  text: string,
  before: ReadonlySet<string>,
  references: ReadonlySet<string>,
): string | null {
  if (before.has(numeral)) return `there is another note ${numeral}`;
  if (!references.has(numeral)) return `nothing refers to note ${numeral}`;
  return text === '' ? 'the note is empty' : null;
}

/** The references of the article's texts in reading order; outside the commentary only those to a note that is there. */
export function referencesIn(
  texts: readonly { text: string; isCommentary: boolean }[],
  numerals: ReadonlySet<string>,
): string[] {
  return texts.flatMap(({ text, isCommentary }) =>
    markersIn(text)
      .map((marker) => marker.numeral)
      .filter((numeral) => isCommentary || numerals.has(numeral)),
  );
}
