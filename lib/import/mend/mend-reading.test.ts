import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { unplacedWords } from '../text/accounting';
import {
  CAPTION,
  CITATION,
  COMMENTARY,
  NOTE,
  PASSAGE,
  QUOTE,
  second,
  TITLE,
  WHOLE,
} from '../text/port-article';
import { readArticles } from '../text/read-articles';
import type { ImportedLine, Reading } from '../text/reading';
import { documentFromImport } from '../to-document';
import { canMend, type Mend, mendReading } from './mend-reading';
import { usesFor } from './uses';

const STRAY = 'A stray line that nobody expects here.';
const READING = readArticles([...WHOLE, STRAY].join('\n\n'));

function lineOf(reading: Reading, start: string): ImportedLine {
  const line = reading.lines.find(({ text }) => text.startsWith(start));
  if (!line) throw new Error(`There is no line ${start}`);
  return line;
}

function mended(start: string, use: string, reading = READING) {
  const after = mendReading(reading, [{ line: lineOf(reading, start).number, article: 1, use }]);
  return { ...after, article: after.articles[0], line: (text: string) => lineOf(after, text) };
}

describe('saying what a line is', () => {
  it('puts a stray line into the commentary, where it stood', () => {
    const { article, line } = mended(STRAY, 'commentary');
    expect(article?.commentary).toEqual([COMMENTARY, STRAY]);
    expect(line(STRAY)).toMatchObject({
      verdict: 'used',
      part: 'commentary 2',
      article: 1,
      isMended: true,
    });
  });

  it('moves a line from one part into another, and counts the rest anew', () => {
    const { article, line } = mended(COMMENTARY, 'passage 1');
    expect(article?.commentary).toEqual([]);
    expect(article?.excerpts[0]?.paragraphs).toEqual([COMMENTARY, PASSAGE]);
    expect(line(PASSAGE)?.part).toBe('excerpt 1 passage 2');
    expect(article?.noteMarkers).toEqual(['i']);
  });

  it('adds to a note, makes the note of a reference that had none, and takes a note away', () => {
    expect(mended(STRAY, 'note i').article?.notes).toEqual([`${NOTE.slice(4)} ${STRAY}`]);
    const without = readArticles([...WHOLE.filter((part) => part !== NOTE), STRAY].join('\n\n'));
    expect(mended(STRAY, 'note i', without).article).toMatchObject({
      notes: [STRAY],
      noteMarkers: ['i'],
    });
    const { article, line } = mended(NOTE, 'drop');
    expect(article).toMatchObject({ notes: [], noteNumerals: [] });
    expect(line(NOTE)).toMatchObject({ verdict: 'ignored', reason: 'dropped, as you said' });
  });

  it('leaves what it displaces for a person to look at', () => {
    const { article, line } = mended(STRAY, 'headline');
    expect(article?.title).toBe(STRAY);
    expect(line(TITLE)).toMatchObject({ verdict: 'doubtful', part: null });
    const gone = mended(CITATION, 'commentary');
    expect(gone.article).toMatchObject({ excerpts: [], commentary: [COMMENTARY, CITATION] });
    expect(gone.line(PASSAGE)).toMatchObject({ verdict: 'doubtful', part: null });
  });

  it('reads a byline and a credit line for what they say', () => {
    const reading = readArticles([...WHOLE.slice(0, -2), 'By Ana Ruiz and Ines Falk', 'Photo: Ines Falk, CC BY 4.0, https://images.example/mole'].join('\n\n'));
    expect(mended('By Ana', 'byline', reading).article?.bylines).toEqual(['Ana Ruiz', 'Ines Falk']);
    expect(mended('Photo', 'credit', reading).article?.image).toMatchObject({
      sourceUrl: 'https://images.example/mole',
      licence: 'CC-BY-4.0',
    });
  }); // biome-ignore format: a list reads better as a list

  it('makes a subheading that the document has as a heading', () => {
    const { article, lines } = mended(STRAY, 'subheading');
    const parsed = parseDocument(article && documentFromImport(article, { lines }));
    expect(parsed.ok && parsed.value.content?.find(({ type }) => type === 'heading')).toMatchObject(
      {
        attrs: { level: 2 },
        content: [{ text: STRAY }],
      },
    );
  });

  it('changes nothing of the reading it began with', () => {
    const before = structuredClone(READING);
    mended(QUOTE, 'caption');
    mended(CAPTION, 'drop');
    expect(READING).toEqual(before);
  });

  it('refuses lines and uses that are not there', () => {
    const line = lineOf(READING, STRAY).number;
    for (const wrong of [
      { line: 999, article: 1, use: 'commentary' },
      { line, article: 2, use: 'commentary' },
      { line, article: 1, use: 'passage 9' },
      { line, article: 1, use: 'picture' },
    ]) {
      expect(canMend(READING, wrong)).toBe(false);
      expect(mendReading(READING, [wrong])).toEqual(READING);
    }
  });
});

describe('any number of mends', () => {
  const twice = readArticles([...WHOLE, STRAY, '***', ...second()].join('\n\n'));
  const mend: fc.Arbitrary<Mend> = fc
    .tuple(fc.nat(twice.lines.length - 1), fc.constantFrom(1, 2), fc.nat())
    .map(([index, article, pick]) => {
      const line = twice.lines[index] as ImportedLine;
      const uses = usesFor(twice.articles[article - 1] as never, line);
      return { line: line.number, article, use: uses[pick % uses.length]?.value ?? '' };
    });

  it('leave every line accounted for, every used word in its article, and a valid document', () => {
    fc.assert(
      fc.property(fc.array(mend, { maxLength: 12 }), (mends) => {
        const { articles, lines } = mendReading(twice, mends);
        expect(lines.map(({ number, text }) => [number, text])).toEqual(
          twice.lines.map(({ number, text }) => [number, text]),
        );
        for (const { verdict, part, reason } of lines) {
          expect(verdict === 'used' ? part : reason).toBeTruthy();
        }
        articles.forEach((article, index) => {
          const own = lines.filter((line) => line.article === index + 1);
          const unplaced = unplacedWords(article);
          for (const { verdict, part, text } of own) {
            const isText = /^(?:title|caption|pull quote|commentary|excerpt \d+ passage)/;
            if (verdict !== 'used' || !isText.test(part ?? '')) continue;
            expect([text, part, unplaced(text, '')]).toEqual([text, part, []]);
          }
          expect(parseDocument(documentFromImport(article, { lines: own })).ok).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });
});
