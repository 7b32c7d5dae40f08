import { describe, expect, it } from 'vitest';
import {
  CITATION,
  COMMENTARY,
  FRONT,
  IMAGE,
  NOTE,
  PASSAGE,
  QUOTE,
  read,
  WHOLE,
  without,
} from './port-article';

describe('notes and references', () => {
  it('keeps a reference without its note, and says so at the line', () => {
    const { article, line } = read(without(NOTE));
    expect(article).toMatchObject({ noteMarkers: ['i'], notes: [], noteNumerals: [] });
    expect(line(COMMENTARY)).toMatchObject({ verdict: 'doubtful', reason: 'there is no note i' });
  });

  it('keeps a note without its reference, and says so at the line', () => {
    const { article, line } = read([...without(...IMAGE), '[ii] Nobody refers to this.']);
    expect(article).toMatchObject({ noteMarkers: ['i'], noteNumerals: ['i', 'ii'] });
    expect(article?.notes[1]).toBe('Nobody refers to this.');
    expect(line('[ii]')).toMatchObject({
      verdict: 'doubtful',
      reason: 'nothing refers to note ii',
    });
  });

  it('doubts a second note of the same numeral', () => {
    const { line, article } = read([...without(...IMAGE), '[i] Another one.']);
    expect(article?.notes).toHaveLength(2);
    expect(line('[i] Another')?.reason).toBe('there is another note i');
  });

  it('joins a note that goes on in a second paragraph', () => {
    const parts = WHOLE.flatMap((part) =>
      part === NOTE ? [NOTE, 'It was never printed in full by anyone in the town.'] : [part],
    );
    const { article, line } = read(parts);
    expect(article?.notes).toEqual([
      `${NOTE.slice(4)} It was never printed in full by anyone in the town.`,
    ]);
    expect(line('It was never')).toMatchObject({ verdict: 'doubtful', part: 'note i' });
  });

  it('counts references in the pull quote and the excerpts, in reading order', () => {
    const parts = WHOLE.map((part) => {
      if (part === QUOTE) return `${QUOTE}[ii]`;
      return part === PASSAGE ? `${PASSAGE}[iii]` : part;
    });
    const { article, lines } = read([...parts.slice(0, 7), '[ii]Two.', '[iii] Three.', ...IMAGE]);
    expect(article?.noteMarkers).toEqual(['ii', 'i', 'iii']);
    expect(article?.pullQuote).toBe(`${QUOTE}[ii]`);
    expect(lines.filter((line) => line.verdict === 'doubtful')).toEqual([]);
  });

  it('takes words in square brackets for no references', () => {
    const passage = `${PASSAGE} [I] knew [the pilot], and [i]n fact [Xi] did too [sic].`;
    const { article } = read(WHOLE.map((part) => (part === PASSAGE ? passage : part)));
    expect(article?.noteMarkers).toEqual(['i']);
  });

  it('reads arabic numerals and a reference glued to the next sentence', () => {
    const parts = WHOLE.map((part) =>
      part.replace('[i] Neither', '[1]Neither').replace('[i]', '[1]'),
    );
    expect(read(parts).article).toMatchObject({ noteMarkers: ['1'], notes: [NOTE.slice(4)] });
  });

  it('reads notes that stand before the excerpts or after the image block', () => {
    const before = [...FRONT, COMMENTARY, NOTE, CITATION, PASSAGE, ...IMAGE];
    const after = [...FRONT, COMMENTARY, CITATION, PASSAGE, ...IMAGE, NOTE];
    expect(read(before).articles).toEqual(read(WHOLE).articles);
    expect(read(after).articles).toEqual(read(WHOLE).articles);
  });
});
