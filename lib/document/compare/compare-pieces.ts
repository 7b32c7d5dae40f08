import { diffArrays } from 'diff';
import { isWord } from './split-words';

/** A stretch of pieces: of both sides, or of one. `before` and `after` are indexes where it begins. */
export type Stretch = {
  kind: 'same' | 'added' | 'removed';
  before: number;
  after: number;
  count: number;
};

// Beyond this many changed pieces a text counts as rewritten: nobody reads such a difference.
const MOST_EDITS = 800;

/** Compares two sequences of pieces of text: what stays, what goes, what comes, in reading order. */
export function comparePieces(before: readonly string[], after: readonly string[]): Stretch[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const middle = compareMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  const kinds: [Stretch['kind'], number][] = [['same', start], ...middle, ['same', end]];
  return place(withoutSpecks(kinds, before));
}

function compareMiddle(
  before: readonly string[],
  after: readonly string[],
): [Stretch['kind'], number][] {
  const changes =
    before.length > 0 && after.length > 0
      ? diffArrays([...before], [...after], { maxEditLength: MOST_EDITS })
      : undefined;
  if (!changes) {
    return [
      ['removed', before.length],
      ['added', after.length],
    ];
  }
  return changes.map(({ added, removed, count }) => [
    added ? 'added' : removed ? 'removed' : 'same',
    count,
  ]);
}

/**
 * Spaces and punctuation that only happen to be alike between two changed words join the change, so
 * that a rewritten phrase reads as one phrase taken out and one put in.
 */
function withoutSpecks(
  kinds: readonly [Stretch['kind'], number][],
  before: readonly string[],
): [Stretch['kind'], number][] {
  const merged: [Stretch['kind'], number][] = [];
  let change = { removed: 0, added: 0 };
  let read = 0;
  const flush = () => {
    merged.push(['removed', change.removed], ['added', change.added]);
    change = { removed: 0, added: 0 };
  };
  for (const [index, [kind, count]] of kinds.entries()) {
    if (kind !== 'same') change[kind] += count;
    else {
      const isSpeck =
        change.removed > 0 &&
        change.added > 0 &&
        index < kinds.length - 2 &&
        !before.slice(read, read + count).some(isWord);
      if (isSpeck) {
        change.removed += count;
        change.added += count;
      } else {
        flush();
        merged.push(['same', count]);
      }
    }
    if (kind !== 'added') read += count;
  }
  flush();
  return merged;
}

function place(kinds: readonly [Stretch['kind'], number][]): Stretch[] {
  let before = 0;
  let after = 0;
  const stretches: Stretch[] = [];
  for (const [kind, count] of kinds) {
    if (count > 0) stretches.push({ kind, before, after, count });
    if (kind !== 'added') before += count;
    if (kind !== 'removed') after += count;
  }
  return stretches;
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  let count = 0;
  while (count < before.length && count < after.length && before[count] === after[count])
    count += 1;
  return count;
}

function commonEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count += 1;
  return count;
}
