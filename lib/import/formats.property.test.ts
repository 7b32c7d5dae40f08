import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, printedLines } from '../document';
import { readFiles } from './read-files';
import { asHtml, asMarkdown, asWord } from './specimen-files';
import { unplacedWords } from './text/accounting';
import { wordsOf } from './text/likeness';
import type { ImportedArticle, Reading } from './text/reading';
import { articles, asPrinted, type Printing, print, printings } from './text/specimens';
import { documentFromImport } from './to-document';

const FORMATS = [
  ['a Word file with real endnotes', 'a.docx', (lines: string[]) => asWord(lines, true), true],
  ['a Word file of printed notes', 'a.docx', (lines: string[]) => asWord(lines, false), false],
  ['a web page with linked notes', 'a.html', (lines: string[]) => asHtml(lines, true), true],
  ['a web page of printed notes', 'a.html', (lines: string[]) => asHtml(lines, false), false],
  ['Markdown with footnotes', 'a.md', (lines: string[]) => asMarkdown(lines, true), true],
  ['Markdown of printed notes', 'a.md', (lines: string[]) => asMarkdown(lines, false), false],
  ['a plain text', 'a.txt', (lines: string[]) => new TextEncoder().encode(lines.join('\n\n')), false],
] as const; // biome-ignore format: a table reads better as a table

function readingOf(name: string, bytes: Uint8Array): Reading {
  const read = readFiles([{ name, bytes }]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.files[0]?.reading as Reading;
}

function linesOf(all: readonly ImportedArticle[], printing: Printing): string[] {
  return print(all, printing)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

// Word counts real notes in small roman numerals, Markdown from 1, and a page prints its own.
function realNumerals(name: string, printing: Printing): Printing {
  return { ...printing, markers: name === 'a.md' ? 'arabic' : 'roman' };
}

function expectAccounted(reading: Reading): void {
  const numbers = reading.lines.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  for (const { verdict, part, reason, article } of reading.lines) {
    expect(verdict === 'used' ? part : reason).not.toBeNull();
    if (article !== null) expect(reading.articles[article - 1]).toBeDefined();
  }
}

// From the file to what readers will see: a word of a used line is in the document's printed lines,
// or the line says a field (a date, a licence) that the document holds in another form.
function expectPrinted(reading: Reading): void {
  reading.articles.forEach((article, index) => {
    const lines = reading.lines.filter((line) => line.article === index + 1);
    const parsed = parseDocument(documentFromImport(article, { lines }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
    const printed = new Set(wordsOf(printedLines(parsed.value).join(' ')));
    for (const line of lines) {
      const isText = /^(?:title|caption|pull quote|commentary|note|excerpt \d+ passage)/;
      if (line.verdict !== 'used' || !isText.test(line.part ?? '')) continue;
      const words = wordsOf(line.text.replace(/\[\w+\]/g, ' '));
      expect(words.filter((word) => !printed.has(word))).toEqual([]);
      expect(unplacedWords(article)(line.text.replace(/\[\w+\]/g, ' '), '')).toEqual([]);
    }
  });
}

describe.each(FORMATS)('an article as %s', (_format, name, write, hasRealNotes) => {
  it('is read back whole, nothing doubtful, every line accounted for and printed', () => {
    fc.assert(
      fc.property(articles, printings, (article, printing) => {
        const counted = hasRealNotes ? realNumerals(name, printing) : printing;
        const reading = readingOf(name, write(linesOf([article], counted)));
        expect(reading.articles).toEqual([asPrinted(article, counted)]);
        expect(reading.lines.filter(({ verdict }) => verdict === 'doubtful')).toEqual([]);
        expectAccounted(reading);
        expectPrinted(reading);
      }),
      { numRuns: 40 },
    );
  });

  it('is accounted for when lines are lost, doubled or moved', () => {
    fc.assert(
      fc.property(
        articles,
        printings,
        fc.array(fc.nat(), { maxLength: 6 }),
        (article, printing, picks) => {
          const lines = linesOf([article, article], printing);
          for (const pick of picks) {
            const [line = ''] = lines.splice(pick % lines.length, pick % 2);
            lines.splice((pick * 7) % (lines.length + 1), 0, line);
          }
          const reading = readingOf(name, write(lines.filter(Boolean)));
          expectAccounted(reading);
          expectPrinted(reading);
        },
      ),
      { numRuns: 30 },
    );
  });
});
