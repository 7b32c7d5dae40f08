import { describe, expect, test } from 'vitest';
import { expectLinear } from '../test-linear';
import { changesInWords, provenanceOf } from './provenance';

const PASSAGE =
  'Honduras opened its embassy… Castro opened the visit… in Shanghai; and starting the agenda in that ' +
  'metropolis shows the interest in trade. Nobody said that the port would not improve.';
const passages = [
  { excerptId: 'exce0001', text: 'Another text altogether, about the weather in the north.' },
  { excerptId: 'exce0002', text: PASSAGE },
];

const verdictOf = (quote: string) => provenanceOf(quote, passages).verdict;

describe('where a quote comes from', () => {
  test.each([
    ['word for word', 'Castro opened the visit… in Shanghai'],
    ['in quotation marks, with a last full stop', '“Castro opened the visit… in Shanghai.”'],
    ['with another form of the ellipsis', 'Castro opened the visit [...] in Shanghai'],
    ['with other white space', 'Castro  opened the\u00a0visit…in Shanghai'],
  ])('%s it is verbatim', (_, quote) => {
    expect(provenanceOf(quote, passages)).toEqual({
      verdict: 'verbatim',
      excerptId: 'exce0002',
      changes: [],
    });
  });

  test('a marked elision is no alteration when its parts stand in their order', () => {
    expect(verdictOf('Castro opened the visit… the interest in trade')).toBe('elided');
    expect(verdictOf('The interest in trade… Castro opened the visit')).not.toBe('elided');
  });

  test('a word left out or put in is named, and what stands around it is not', () => {
    const left = provenanceOf('in Shanghai; starting the agenda in that metropolis', passages);
    expect(left.verdict).toBe('altered');
    expect(changesInWords(left.changes)).toBe('“and” left out');
    const put = provenanceOf('Nobody said that the port would improve', passages);
    expect(changesInWords(put.changes)).toBe('“not” left out');
    const other = provenanceOf('Castro opened the meeting in Shanghai', passages);
    expect(changesInWords(other.changes)).toBe('“visit” left out, “meeting” put in');
  });

  test('only other punctuation is an alteration too, and said to be one', () => {
    const { verdict, changes } = provenanceOf('in Shanghai, and starting the agenda', passages);
    expect([verdict, changesInWords(changes)]).toEqual(['altered', 'its punctuation differs']);
  });

  test('words that stand scattered over a passage make no quote', () => {
    expect(verdictOf('The port in Shanghai opened its interest and nobody improve')).toBe('absent');
    expect(verdictOf('It never rained in the harbour of Valparaíso.')).toBe('absent');
    expect(verdictOf('“…”')).toBe('absent');
  });

  test('Chinese is compared by its characters', () => {
    const chinese = [{ excerptId: 'exce0003', text: '港口将于春季开放，但渔民不知道。' }];
    expect(provenanceOf('港口将于春季开放', chinese).verdict).toBe('verbatim');
    expect(changesInWords(provenanceOf('港口将于夏季开放', chinese).changes)).toBe(
      '“春” left out, “夏” put in',
    );
  });

  test('a quote that stands in two excerpts comes from the one it is tied to', () => {
    const twice = ['exce0001', 'exce0002'].map((excerptId) => ({ excerptId, text: PASSAGE }));
    expect(provenanceOf('Nobody said', twice).excerptId).toBe('exce0001');
    expect(provenanceOf('Nobody said', twice, 'exce0002').excerptId).toBe('exce0002');
  });

  test('fifty thousand characters are compared in a time that grows with them', async () => {
    await expectLinear(2_300, (times) => {
      const long = { excerptId: 'exce0004', text: 'the port and the quay '.repeat(times) };
      provenanceOf('the quay and the port '.repeat(400), [long]);
    });
  });
});
