import { describe, expect, it } from 'vitest';
import { linesOfRuns, type Run, type SourceLine } from './line';
import { withTypedNotes } from './typed-notes';

const up = (text: string): Run => ({ text, raised: true });

function line(runs: (string | Run)[], traits: SourceLine['traits'] = {}): SourceLine {
  const [read] = linesOfRuns(runs.map((run) => (typeof run === 'string' ? { text: run } : run)));
  const { text = '', looks = [] } = read ?? {};
  return { text, isApart: true, traits: { ...(looks.length > 0 && { looks }), ...traits } };
}

const textsOf = (lines: SourceLine[]) => withTypedNotes(lines).map(({ text }) => text);
const NOTES = line(['Endnotes:']);

describe('notes numbered by hand', () => {
  it('read as real ones do, and so do the raised numerals that refer to them', () => {
    const lines = [
      line(['The lease', up('1'), ' was signed', up('2, 3'), '.']),
      NOTES,
      line(['1. The register.']),
      line(['2) The annex.']),
      line([up('3'), 'Both.']),
    ];
    expect(textsOf(lines)).toEqual([
      'The lease[1] was signed[2][3].',
      'Endnotes:',
      '[1] The register.',
      '[2] The annex.',
      '[3] Both.',
    ]);
  });

  it('may be numbered by the list they are in', () => {
    const lines = [line(['Signed', up('1')]), NOTES, line(['The register.'], { list: 'ordered' })];
    expect(withTypedNotes(lines).at(-1)).toEqual({
      text: '[1] The register.',
      isApart: true,
      traits: {},
    });
    expect(textsOf(lines)[0]).toBe('Signed[1]');
  });

  it('keep their italics and links where they stand', () => {
    const text = line(['A', up('1'), ' ', { text: 'lease', emphasis: true }]);
    const [read] = withTypedNotes([text, NOTES, line(['1. The register.'])]);
    expect(read?.text.slice(5, 10)).toBe('lease');
    expect(read?.traits.looks).toEqual([{ from: 5, to: 10, emphasis: true }]);
  });

  it.each([
    ['a file without a heading of notes', [line(['Signed', up('1')]), line(['1. A point.'])]],
    ['a numeral without a note', [line(['Signed', up('7')]), NOTES, line(['None.'])]],
    ['a list that doesn’t begin with one', [line(['A', up('3')]), NOTES, line(['3. Three.'])]],
  ])('are not seen in %s', (_what, lines) => {
    expect(withTypedNotes(lines)).toEqual(lines);
  });

  it('take a raised numeral once: what comes again is a power or a slip', () => {
    const lines = [line(['A', up('1'), ' and B', up('1')]), NOTES, line(['1. One.'])];
    expect(textsOf(lines)[0]).toBe('A[1] and B1');
  });

  it('leave metres squared', () => {
    const lines = [
      line(['9 m', up('2'), ' of quay', up('2')]),
      NOTES,
      line(['1. A.']),
      line(['2. B.']),
    ];
    expect(textsOf(lines)[0]).toBe('9 m2 of quay[2]');
  });
});
