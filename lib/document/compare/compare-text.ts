import type { DocumentMark, DocumentNode } from '../define-block';
import { comparePieces } from './compare-pieces';
import type { Run } from './difference';
import { splitWords } from './split-words';

/** The id by which a note is the same on both sides, by its id on one of them. */
export type NotePairs = { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> };

type Side = 'before' | 'after';

/** A text in pieces to compare, and the marks of every piece, stretch by stretch. */
type Pieces = { keys: string[]; runs: Run[][] };

const NO_MARKS: readonly DocumentMark[] = [];

/** Compares the running text of two blocks word by word, then the marks of the words that stayed. */
export function compareText(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
  notes: NotePairs,
): Run[] {
  const old = piecesOf(before, 'before', notes);
  const now = piecesOf(after, 'after', notes);
  const runs: Run[] = [];
  for (const stretch of comparePieces(old.keys, now.keys)) {
    for (let index = 0; index < stretch.count; index += 1) {
      const was = old.runs[stretch.before + index] ?? [];
      const is = now.runs[stretch.after + index] ?? [];
      if (stretch.kind === 'same') runs.push(...compareMarks(was, is));
      else {
        const { kind } = stretch;
        runs.push(...(kind === 'added' ? is : was).map((run) => ({ ...run, kind })));
      }
    }
  }
  return joined(runs);
}

/** The running text of a block that nobody touched. */
export function runsOf(content: readonly DocumentNode[]): Run[] {
  return content.map(runOf);
}

/** Compares two plain texts word by word. */
export function compareWords(before: string, after: string): Run[] {
  return compareText(textNode(before), textNode(after), { before: new Map(), after: new Map() });
}

function textNode(text: string): DocumentNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function piecesOf(content: readonly DocumentNode[], side: Side, notes: NotePairs): Pieces {
  const text = content.map((node) => (node.type === 'text' ? (node.text ?? '') : '\n')).join('');
  const pieces: Pieces = { keys: [], runs: [] };
  const stretches = runsOf(content);
  let used = 0;
  // A note is a piece of its own: it takes one line break, which no text of a block has.
  for (const part of text.split(/(\n)/)) {
    for (const key of part === '\n' ? [part] : splitWords(part)) {
      const taken = take(stretches, key.length, used);
      used = taken.used;
      const note = taken.runs[0]?.note;
      pieces.keys.push(note === undefined ? key : `\n${notes[side].get(note) ?? note}`);
      pieces.runs.push(taken.runs);
    }
  }
  return pieces;
}

function runOf(node: DocumentNode): Run {
  if (node.type === 'text') {
    return { kind: 'same', text: node.text ?? '', marks: node.marks ?? NO_MARKS };
  }
  return { kind: 'same', text: '', marks: NO_MARKS, note: String(node.attrs?.id ?? node.type) };
}

/** Takes so many characters off the front of these stretches; `used` counts those of the first. */
function take(stretches: Run[], length: number, used: number): { runs: Run[]; used: number } {
  const runs: Run[] = [];
  let left = length;
  let offset = used;
  while (left > 0) {
    const [first] = stretches;
    if (!first) break;
    const size = first.note === undefined ? first.text.length : 1;
    const count = Math.min(left, size - offset);
    if (count > 0) runs.push({ ...first, text: first.text.slice(offset, offset + count) });
    left -= count;
    offset += count;
    if (offset < size) break;
    stretches.shift();
    offset = 0;
  }
  return { runs, used: offset };
}

/** One word on both sides, in stretches of which each has one set of marks before and one after. */
function compareMarks(before: readonly Run[], after: readonly Run[]): Run[] {
  if (before.length === 1 && after.length === 1 && before[0] && after[0]) {
    return [remarked(before[0], after[0])];
  }
  const runs: Run[] = [];
  const old = [...before];
  let used = 0;
  for (const run of after) {
    const taken = take(old, run.text.length, used);
    used = taken.used;
    runs.push(...taken.runs.map((was) => remarked(was, { ...run, text: was.text })));
  }
  return runs;
}

function remarked(was: Run, is: Run): Run {
  if (sameMarks(was.marks, is.marks)) return is;
  return { ...is, kind: 'remarked', marksBefore: was.marks };
}

/** Whether two texts carry the same marks, in whatever order they are written. */
function sameMarks(one: readonly DocumentMark[], other: readonly DocumentMark[]): boolean {
  if (one === other || (one.length === 0 && other.length === 0)) return true;
  return one.length === other.length && marksKey(one) === marksKey(other);
}

function marksKey(marks: readonly DocumentMark[]): string {
  return marks
    .map(({ type, attrs }) => JSON.stringify([type, Object.entries(attrs ?? {}).sort()]))
    .sort()
    .join();
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const goesOn =
      last?.kind === run.kind &&
      last.note === undefined &&
      run.note === undefined &&
      sameMarks(last.marks, run.marks) &&
      sameMarks(last.marksBefore ?? NO_MARKS, run.marksBefore ?? NO_MARKS);
    if (goesOn && last) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
