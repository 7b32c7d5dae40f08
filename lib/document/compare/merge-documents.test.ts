import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../validate';
import { type MergeChoice, mergedDocument, planMerge } from './merge-documents';
import { article, note, paragraph, text } from './test-document';
import { documentOf, side, writtenIn } from './test-documents';

const one = paragraph('para0001', 'The lease was signed on Monday.');
const two = paragraph('para0002', 'Two berths of four are empty.');
const three = paragraph('para0003', 'The harbour master was not asked.');
const base = article(one, two, three);

function rowsOf(theirs: ReturnType<typeof article>, yours: typeof theirs, from = base) {
  return planMerge(theirs, yours, from).rows.filter(({ needsChoice }) => needsChoice);
}

describe('a merge', () => {
  it('suggests the one that was changed where only one was', () => {
    const yours = article(paragraph('para0001', 'The lease was signed on Tuesday.'), two, three);
    const theirs = article(one, two, paragraph('para0003', 'The harbour master was asked.'));
    expect(rowsOf(theirs, yours).map(({ changedBy, suggested }) => [changedBy, suggested])).toEqual(
      [
        ['you', 'yours'],
        ['them', 'theirs'],
      ],
    );
    const plan = planMerge(theirs, yours, base);
    const choices = new Map(plan.rows.map(({ key, suggested }) => [key, suggested ?? 'yours']));
    expect(writtenIn(mergedDocument(plan, choices).content ?? []).map(([words]) => words)).toEqual([
      'A port',
      'The lease was signed on Tuesday.',
      'Two berths of four are empty.',
      'The harbour master was asked.',
    ]);
  });

  it('keeps what is only suggested in either text, and has it chosen where both wrote', () => {
    const by = (id: string) => ({
      type: 'insertion',
      attrs: { id: `01890000-0000-7000-8000-00000000000${id}-sugg000${id}` },
    });
    const theirs = article(paragraph('para0001', text('A suggested lease.', by('1'))), two, three);
    const yours = article(one, paragraph('para0002', 'Two of four are empty.'), three);
    const plan = planMerge(theirs, yours, base);
    const choices = new Map(plan.rows.map(({ key, suggested }) => [key, suggested ?? 'yours']));
    const merged = mergedDocument(plan, choices);
    expect(merged.content?.[1]).toEqual(theirs.content?.[1]);
    expect(merged.content?.[2]).toEqual(yours.content?.[2]);
    const [both] = rowsOf(theirs, article(paragraph('para0001', 'The lease is void.'), two, three));
    expect(both).toMatchObject({ changedBy: 'both', suggested: null });
  });

  it('leaves it to the person where both changed a block', () => {
    const yours = article(paragraph('para0001', 'The lease was signed on Tuesday.'), two, three);
    const theirs = article(paragraph('para0001', 'The lease was signed on Friday.'), two, three);
    const [row] = rowsOf(theirs, yours);
    expect(row).toMatchObject({ changedBy: 'both', suggested: null });
    expect(row?.base).toBe(base.content?.[1]);
    const plan = planMerge(theirs, yours, base);
    const both = mergedDocument(plan, new Map([[row?.key ?? '', 'both']]));
    expect(both.content).toHaveLength(5);
    expect(parseDocument(both).ok).toBe(true);
  });

  it('tells who took a block out from who put it in', () => {
    const [removed] = rowsOf(article(one, two), article(one, two, three));
    expect(removed).toMatchObject({ changedBy: 'them', suggested: 'theirs' });
    const four = paragraph('para0004', 'Nobody knew.');
    const [added] = rowsOf(article(one, two, three, four), base);
    expect(added).toMatchObject({ changedBy: 'them', suggested: 'theirs' });
    const changed = paragraph('para0003', 'The harbour master was not asked by anybody.');
    const [both] = rowsOf(article(one, two), article(one, two, changed));
    expect(both).toMatchObject({ changedBy: 'both', suggested: null });
  });

  it('asks about a block in which only the words of a note differ', () => {
    const noted = (words: string) =>
      article(paragraph('para0001', 'Signed.', note('note0001', words)));
    const rows = rowsOf(
      noted('See the old register.'),
      noted('See the register.'),
      noted('See the register.'),
    );
    expect(rows).toMatchObject([{ changedBy: 'them', suggested: 'theirs' }]);
    expect(rows[0]?.notes).toHaveLength(1);
  });

  it('of texts whose beginning is unknown keeps what only one of them has', () => {
    const plan = planMerge(article(one, two), article(one, three), null);
    const open = plan.rows.filter(({ needsChoice }) => needsChoice);
    expect(open.map(({ suggested }) => suggested)).toEqual(['theirs', 'yours']);
  });

  it('can always be saved, and gives each text back to who chooses it everywhere', () => {
    const choice = fc.constantFrom<MergeChoice>('yours', 'theirs', 'both');
    fc.assert(
      fc.property(side, side, side, fc.array(choice, { maxLength: 9 }), (a, b, c, chosen) => {
        const [theirs, yours, from] = [documentOf(a), documentOf(b), documentOf(c)];
        const plan = planMerge(theirs, yours, from);
        const merge = (choose: (index: number) => MergeChoice) =>
          mergedDocument(plan, new Map(plan.rows.map(({ key }, index) => [key, choose(index)])));
        const written = (document: typeof yours) => writtenIn(document.content ?? []);
        expect(written(merge(() => 'yours'))).toEqual(written(yours));
        const sorted = (all: unknown[]) => all.map((each) => JSON.stringify(each)).sort();
        expect(sorted(written(merge(() => 'theirs')))).toEqual(sorted(written(theirs)));
        const any = merge((index) => (index === 0 ? 'yours' : (chosen[index] ?? 'yours')));
        expect(parseDocument(any)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});
