import { expect, it } from 'vitest';
import { readyDocument } from '../../../prisma/factories';
import { compareDocuments } from './compare-documents';
import type { BlockDifference } from './difference';
import { shownDifference } from './shown-difference';
import { article, paragraph } from './test-document';

const said = (blocks: readonly BlockDifference[]): unknown[] =>
  blocks.map(({ kind, label, runs, fields, children }) => [
    kind,
    label,
    runs,
    fields,
    said(children),
  ]);

it('a difference that is shown says all that it said, without the texts it was made from', () => {
  const before = readyDocument({ commentary: 'The lease was signed on Monday.' });
  const after = structuredClone(before);
  const words = after.content?.[1]?.content?.[0];
  if (words) words.text = 'The lease was signed on Tuesday.';
  const difference = compareDocuments(before, after);
  const shown = shownDifference(difference);
  expect(said(shown.blocks)).toEqual(said(difference.blocks));
  expect(shown.notes).toEqual(difference.notes);
  expect(JSON.stringify(shown.blocks.map((block) => block.after))).not.toContain('lease');
});

it('a figure, which has no text in its runs, is kept whole', () => {
  const figure = { type: 'figure', attrs: { id: 'figu0001', caption: 'The mole.' } };
  const text = article(paragraph('para0001', 'A mole.'), figure);
  const { blocks } = shownDifference(compareDocuments(text, text));
  expect(blocks.at(-1)?.after?.node.attrs?.caption).toBe('The mole.');
});
