import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anatomyOf } from '../anatomy';
import type { DocumentNode } from '../define-block';
import { noteText } from '../text';
import type { ArticleDocument } from '../validate';
import { compareDocuments, isUnchanged } from './compare-documents';
import type { BlockDifference, NoteDifference } from './difference';
import { article, note, paragraph, text } from './test-document';

const WORDS = ['port', 'lease', 'the', 'of', '港口', '易手', 'ميناء', 'ท่าเรือ', ',', '.', ' ', '  '];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '));
const mark = fc.constantFrom<DocumentNode['marks'] & object>(
  [],
  [{ type: 'strong' }],
  [{ type: 'emphasis' }],
);
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, mark).map(([each, marks]) => text(each, ...marks)) },
  words.map((each) => note('note', each)),
);
const block = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(inline, { maxLength: 4 }).map((content) => paragraph('p', ...content)),
  },
  words.map((each): DocumentNode => ({ type: 'figure', attrs: { id: 'f', caption: each } })),
  fc.array(words, { minLength: 1, maxLength: 3 }).map(
    (items): DocumentNode => ({
      type: 'bulletList',
      attrs: { id: 'l' },
      content: items.map((item) => ({
        type: 'listItem',
        attrs: { id: 'i' },
        content: [paragraph('p', item)],
      })),
    }),
  ),
);

/** Gives every block and note an id; `fresh` says which of them are unlike those of the other side. */
function withIds(blocks: DocumentNode[], fresh: number): DocumentNode[] {
  let count = 0;
  const named = (node: DocumentNode): DocumentNode => {
    count += node.attrs ? 1 : 0;
    const id = `${count % 7 < fresh ? 'fresh' : 'block'}${String(count).padStart(4, '0')}`;
    return {
      ...node,
      ...(node.attrs && { attrs: { ...node.attrs, id } }),
      ...(node.content && { content: node.content.map(named) }),
    };
  };
  return blocks.map(named);
}

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

function writtenIn(nodes: readonly DocumentNode[]): unknown[] {
  return nodes.map((node) => {
    const isText = node.content?.some(({ type }) => type === 'text' || type === 'note');
    const said = (node.content ?? []).map((child) => (child.type === 'note' ? '*' : child.text));
    return [isText ? said.join('') : '', isText ? [] : writtenIn(node.content ?? [])];
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
  const side = fc.tuple(
    fc.array(block, { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 0, max: 7 }),
  );

  it('can be read off their difference, both of them', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const before = article(...withIds(...one));
        const after = article(...withIds(...other));
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
      fc.property(side, ([blocks, fresh]) => {
        const document = article(...withIds(blocks, fresh));
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
  const long = (fresh: string, change: (index: number) => boolean) =>
    article(
      ...Array.from({ length: 400 }, (_, index) => {
        const all = Array.from(
          { length: 50 },
          (_, place) => vocabulary[(index * 97 + place * place * 13) % 3_000],
        );
        if (change(index)) all.splice(index % 40, 3, 'something', 'else');
        return paragraph(`${fresh}${String(index).padStart(4, '0')}`, `${all.join(' ')}.`);
      }),
    );
  const before = long('para', () => false);

  it.each([
    ['of which every paragraph was changed', long('para', () => true)],
    ['whose ids are all new', long('other', (index) => index % 3 === 0)],
  ])('%s are compared in 150 ms', (_, after) => {
    compareDocuments(before, after);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      compareDocuments(before, after);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
