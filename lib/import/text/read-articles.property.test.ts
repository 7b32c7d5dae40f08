import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from './read-articles';
import { articles, asPrinted, print, printings } from './specimens';

function expectAccounted(text: string): void {
  const { lines, articles: read } = readArticles(text);
  const printed = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, text: line }]));
  expect(lines.map(({ number, text }) => ({ number, text }))).toEqual(printed);
  for (const line of lines) {
    if (line.verdict === 'used') expect(line.part).not.toBeNull();
    else expect(line.reason).not.toBeNull();
    if (line.article !== null) expect(read[line.article - 1]).toBeDefined();
  }
}

describe('reading articles back from any printing', () => {
  it('finds the same article however it is printed, with nothing doubtful', () => {
    fc.assert(
      fc.property(articles, printings, (article, printing) => {
        const reading = readArticles(print([article], printing));
        expect(reading.articles).toEqual([asPrinted(article, printing)]);
        expect(reading.lines.filter((line) => line.verdict === 'doubtful')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds several articles in one text, with and without separators', () => {
    fc.assert(
      fc.property(
        fc.array(articles, { minLength: 2, maxLength: 4 }),
        printings,
        (all, printing) => {
          const reading = readArticles(print(all, printing));
          expect(reading.articles).toEqual(all.map((article) => asPrinted(article, printing)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('accounts for every line when lines are lost, doubled or moved', () => {
    fc.assert(
      fc.property(
        articles,
        printings,
        fc.array(fc.nat(), { maxLength: 6 }),
        (article, printing, picks) => {
          const lines = print([article, article], printing).split(/\r\n|\r|\n/);
          for (const pick of picks) {
            const [line = ''] = lines.splice(pick % lines.length, pick % 2);
            lines.splice((pick * 7) % (lines.length + 1), 0, line);
          }
          expectAccounted(lines.join('\n'));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('reading any text at all', () => {
  const scrap = fc.constantFrom(
    '“', '”', '(', ')', '[i]', '[ii]', 'https://a.example/b.html', ', 5 May 2023.', 'Image:', 'Source : ',
    'Image Information:', '\n', '\n\n', '\r\n', '***', 'Word', 'word ', '. ', ',” ', '\u00a0', '‘', '’', '\u200b',
  ); // biome-ignore format: a list reads better as a block

  it('never throws and accounts for each line that is not blank exactly once', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(scrap, { maxLength: 80 }).map((scraps) => scraps.join('')),
    );
    fc.assert(fc.property(texts, expectAccounted), { numRuns: 800 });
  });

  const hostile = [
    '“', '(', ')', '[i] ', 'https://', 'https://a.example/AaA', '“a (', 'Image: ', 'Source: ', ', 5 May 2023 ', '«“‘',
    'A ', 'By Aa ', 'cc by ', '\u00a0', '.', '-', '[i', '“”', '“a,” ', '“a,” B (c), 5 May 2023. ', 'a\n', 'Ab cd\n',
    '“Ab cd\n', '“A (B),” C, 5 May 2023. http://a.b/c D\n', '[i] a:\n', 'Image: a\n', 'A.', 'Á', 'The end-', '1-', '- ', ' under the', 'Aa B. ', '(a) ', '“a” ', 'via ', 'cc by 4.0, ',
  ]; // biome-ignore format: a list reads better as a block

  // Each place holds the text up to three times, 50,000 characters in all.
  const places: ((text: string) => string)[] = [
    (text) => `“Title (Words),” Outlet (${text}), 5 May 2023. https://a.example/${text}`,
    (text) => `“Title (Words),” Outlet, 5 May 2023. https://a.example/b${text}x\n${text}`,
    (text) =>
      `A Title\nA text.[i]\n[i] ${text}x\nImage Information:\nImage: ${text}x\nSource: https://a.example/${text}x`,
    (text) =>
      `A Title\nA text.\nImage Information:\nAttribution: ${text}x\nLicence: ${text}x CC BY ${text}x`,
  ];

  // Time of the processor, since others may have it for a while; a slow pattern is slow each time.
  function isQuick(text: string): boolean {
    return [1, 2, 3].some(() => {
      const start = process.cpuUsage();
      readArticles(text);
      const { user, system } = process.cpuUsage(start);
      return user + system < 500_000;
    });
  }

  it.each(hostile)('reads 50,000 characters of %j, anywhere, within half a second', (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
    const texts = [text, ...places.map((around) => around(text.slice(0, 16_600)))];
    expect(texts.map(isQuick)).toEqual(texts.map(() => true));
  });
});
