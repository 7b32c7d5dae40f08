import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../test-linear';
import { anatomyOf } from '../anatomy';
import { noteText } from '../text';
import type { ArticleDocument } from '../validate';
import { compareDocuments, isUnchanged } from './compare-documents';
import type { BlockDifference, NoteDifference } from './difference';
import { article, paragraph } from './test-document';
import { documentOf, side, writtenIn } from './test-documents';

/** What the difference says stood on one side: texts, note references, captions. */
function readOff(blocks: readonly BlockDifference[], side: 'before' | 'after'): unknown[] {
  const gone = side === 'before' ? 'added' : 'removed';
  return [...blocks]
    .filter((difference) => difference[side])
    .sort((a, b) => (a[side]?.position ?? 0) - (b[side]?.position ?? 0))
    .map((difference) => {
      const runs = difference.runs.filter(({ kind }) => kind !== gone);
      const said = runs.map((run) => (run.note ? '*' : run.text)).join('');
      return [said, readOff(difference.children, side)];
    });
}

function notesReadOff(notes: readonly NoteDifference[], side: 'before' | 'after'): string[] {
  const gone = side === 'before' ? 'added' : 'removed';
  return notes
    .filter((difference) => difference[side] !== null)
    .sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0))
    .map(({ runs }) => runs.flatMap((run) => (run.kind === gone ? [] : run.text)).join(''));
}

function notesIn(document: ArticleDocument): string[] {
  return anatomyOf(document).notes.map(({ node }) => noteText(node));
}

describe('any two documents', () => {
  it('can be read off their difference, both of them', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const before = documentOf(one);
        const after = documentOf(other);
        const { blocks, notes } = compareDocuments(before, after);
        expect(readOff(blocks, 'before')).toEqual(writtenIn(before.content ?? []));
        expect(readOff(blocks, 'after')).toEqual(writtenIn(after.content ?? []));
        expect(notesReadOff(notes, 'before')).toEqual(notesIn(before));
        expect(notesReadOff(notes, 'after')).toEqual(notesIn(after));
      }),
      { numRuns: 500 },
    );
  });

  it('that are one and the same differ in nothing, whatever their ids', () => {
    fc.assert(
      fc.property(side, (one) => {
        const document = documentOf(one);
        const difference = compareDocuments(document, structuredClone(document));
        expect(difference.isSame).toBe(true);
        expect(difference.blocks.every(isUnchanged)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('two articles of 20,000 words', () => {
  const vocabulary = Array.from({ length: 3_000 }, (_, index) => `word${index.toString(36)}`);
  const long = (length: number, fresh: string, change: (index: number) => boolean) =>
    article(
      ...Array.from({ length }, (_, index) => {
        const all = Array.from(
          { length: 50 },
          (_, place) => vocabulary[(index * 97 + place * place * 13) % 3_000],
        );
        if (change(index)) all.splice(index % 40, 3, 'something', 'else');
        return paragraph(`${fresh}${String(index).padStart(4, '0')}`, `${all.join(' ')}.`);
      }),
    );

  it.each([
    ['of which every paragraph was changed', 'para', () => true],
    ['whose ids are all new', 'other', (index: number) => index % 3 === 0],
  ])('%s are compared in a time that grows with them', async (_, fresh, change) => {
    const pairs = new Map(
      [100, 400].map((length) => [
        length,
        [long(length, 'para', () => false), long(length, fresh, change)] as const,
      ]),
    );
    await expectLinear(400, (length) => {
      const [before, after] = pairs.get(length) ?? [];
      if (!before || !after) throw new Error(`no pair of ${length} paragraphs`);
      compareDocuments(before, after);
    });
  });
});
