import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ArticleDocument,
  anatomyOf,
  type DocumentNode,
  noteText,
  plainText,
} from '../../document';
import { sha256Of } from '../../hash';
import { ExportFailure } from '../failure';
import { exportPdf } from './export-pdf';
import {
  articleOf,
  editionOf,
  sampleEdition,
  sampleExcerpt,
  sampleParagraph,
} from './sample-edition';

const folder = mkdtempSync(path.join(tmpdir(), 'colophon-pdf-test-'));
const file = path.join(folder, 'edition.pdf');
let sample: Awaited<ReturnType<typeof sampleEdition>>;
let pdf: Uint8Array;

beforeAll(async () => {
  sample = await sampleEdition(10);
  pdf = await exportPdf(sample.edition, sample.images);
  writeFileSync(file, pdf);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a program is installed; says so when it isn't, since a test is skipped then. */
function has(program: string): boolean {
  const there = spawnSync(program, ['--version']).error === undefined;
  if (!there) console.warn(`skipped: ${program} is not installed`);
  return there;
}

function textOf(pdfFile: string): string {
  return execFileSync('pdftotext', ['-raw', pdfFile, '-'], { encoding: 'utf8', maxBuffer: 50e6 });
}

// Print breaks lines, hyphenates, sets ligatures and old-style apostrophes: only letters and digits count.
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

describe('an exported edition', () => {
  test('is byte for byte the same when it is made again, each time in a new process', async () => {
    const again = await exportPdf(sample.edition, sample.images);
    expect(sha256Of(again)).toBe(sha256Of(pdf));
  });

  test.runIf(has('qpdf'))('is a sound PDF', () => {
    expect(() => execFileSync('qpdf', ['--check', file])).not.toThrow();
  });

  test('says of itself that it is PDF/UA-1, and in which language', () => {
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/pdfuaid:part>\s*1/);
    expect(raw).toMatch(/\/Lang\s*\(en/);
  });

  test.runIf(has('pdftotext'))('holds every headline, paragraph, note and citation', () => {
    const printed = letters(textOf(file));
    const missing = sample.edition.articles.flatMap(({ headline, document }) => {
      const { commentary, excerpts, notes } = anatomyOf(document as ArticleDocument);
      const passages = excerpts.flatMap(({ content }) => latinParagraphs(content?.[0]));
      const cited = excerpts.flatMap(({ attrs }) =>
        [attrs.titleTranslated, attrs.outletNote].filter(Boolean),
      );
      const lines = [
        headline,
        ...commentary.flatMap(latinParagraphs),
        ...passages,
        ...notes.map(({ node }) => noteText(node)),
        ...cited,
      ];
      return lines.filter((line) => !printed.includes(letters(line)));
    });
    expect(missing).toEqual([]);
  });
});

// Notes stand in the middle of a paragraph in print: each stretch of text is looked for by itself.
function latinParagraphs(node: DocumentNode | undefined): string[] {
  if (!node || node.type === 'figure') return [];
  if (node.type === 'paragraph' || node.type === 'heading') {
    return (node.content ?? []).filter(({ type }) => type === 'text').map(plainText);
  }
  return (node.content ?? []).flatMap(latinParagraphs);
}

describe('hostile text', () => {
  const markup = '#import "@preview/x" $x^2$ *b* @ref <l> #read("/etc/passwd") = h';

  function editionWith(headline: string, paragraph: DocumentNode) {
    return editionOf([articleOf(0, headline, [paragraph, sampleExcerpt('exce0001', 0, false)])]);
  }

  test.runIf(has('pdftotext'))('comes out letter by letter and is never markup', async () => {
    const paragraph = sampleParagraph('para0001', 0, 1);
    const hostile = { ...paragraph, content: [{ type: 'text', text: markup }] };
    const made = await exportPdf(editionWith(markup, hostile), sample.images);
    const out = path.join(folder, 'hostile.pdf');
    writeFileSync(out, made);
    expect(textOf(out).replace(/\s/g, '')).toContain('#read("/etc/passwd")');
  });

  test('a script is never the target of a link', async () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const paragraph = {
      ...sampleParagraph('para0001', 0, 1),
      content: [{ type: 'text', text: 'Press here.', marks: [link] }],
    };
    const made = await exportPdf(editionWith('A headline', paragraph), sample.images);
    expect(Buffer.from(made).includes('javascript:')).toBe(false);
  });

  test('an image that can’t be decoded is a failure with a sentence', async () => {
    const broken = async () => new Uint8Array([1, 2, 3]);
    await expect(exportPdf(sample.edition, broken)).rejects.toBeInstanceOf(ExportFailure);
  });
});
