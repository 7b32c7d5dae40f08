import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anatomyOf, noteText, parseDocument, plainText } from '../document';
import { readFiles } from './read-files';
import type { ImportedArticle, Reading } from './text/reading';
import { documentFromImport } from './to-document';

const CORPUS = path.join(process.cwd(), '../shared/corpus');
const isHere = existsSync(CORPUS);
if (!isHere) console.log(`Skipped: the corpus of real articles is not at ${CORPUS}`);

const names = (isHere ? readdirSync(CORPUS) : [])
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

function bytesOf(file: string): Uint8Array {
  return readFileSync(path.join(CORPUS, file));
}

function expectedOf(name: string): ImportedArticle {
  return JSON.parse(readFileSync(path.join(CORPUS, `${name}.json`), 'utf8'));
}

function readingsOf(...files: { name: string; bytes: Uint8Array }[]): Reading[] {
  const read = readFiles(files);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.files.map(({ reading }) => reading);
}

const fixtures = names.flatMap((name) =>
  ['txt', 'docx'].map((format) => ({ file: `${name}.${format}`, article: expectedOf(name) })),
);

describe.skipIf(!isHere)('the corpus, from text and from Word', () => {
  it.each(fixtures)('gives for $file field by field what a person found', ({ file, article }) => {
    const [reading] = readingsOf({ name: file, bytes: bytesOf(file) });
    expect(reading?.articles).toStrictEqual([article]);
    expect(reading?.lines.filter(({ verdict }) => verdict === 'doubtful')).toEqual([]);
  });

  it('gives the same for all ten in one zip', () => {
    const entries = fixtures.map(({ file }) => [file, bytesOf(file)]);
    const zip = zipSync(Object.fromEntries(entries));
    const readings = readingsOf({ name: 'all.zip', bytes: zip });
    const titles = readings.flatMap(({ articles }) => articles.map(({ title }) => title));
    expect(titles.sort()).toEqual(fixtures.map(({ article }) => article.title).sort());
  });

  it.each(names)('makes of %s a document with its picture, notes and links', (name) => {
    const [reading] = readingsOf({ name, bytes: bytesOf(`${name}.docx`) });
    const [article] = reading?.articles ?? [];
    if (!reading || !article) throw new Error('There is no article');
    const image = { sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 40, height: 30 };
    const parsed = parseDocument(
      documentFromImport(article, { lines: reading.lines, pictures: [image] }),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
    const { lead, notes, commentary, pullQuote } = anatomyOf(parsed.value);
    expect(lead?.attrs).toMatchObject({ image, caption: article.caption });
    expect(lead?.attrs.alt).toMatch(/^Photograph: /);
    expect(notes.map(({ node }) => noteText(node))).toEqual(article.notes);
    for (const { node } of notes) {
      expect(node.content?.some(({ marks }) => marks?.[0]?.type === 'link')).toBe(true);
    }
    expect(commentary.map(plainText).join()).not.toMatch(/\[[ivx]+\]/);
    // Set in italics as a whole: that says what it is, and stresses nothing.
    expect(pullQuote?.content).toEqual([{ type: 'text', text: article.pullQuote }]);
  });
});
