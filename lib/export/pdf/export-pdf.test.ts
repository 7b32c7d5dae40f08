import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BLOCKS, blockByName, type DocumentNode } from '../../document';
import { compileEdition, exportPdf } from './export-pdf';
import { foldPrinted, printedTexts } from './printed-texts';
import {
  articleOf,
  editionOf,
  sampleEdition,
  sampleFigure,
  sampleParagraph,
} from './sample-edition';
import { extremeArticles } from './sample-extremes';

const folder = mkdtempSync(join(tmpdir(), 'export-pdf-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const hasPoppler = has('pdftotext');
const hasQpdf = has('qpdf');
if (!hasPoppler) console.log('The PDF’s text is not read back: pdftotext is not installed.');
if (!hasQpdf) console.log('The PDF’s structure is not checked: qpdf is not installed.');

const sample = await sampleEdition(10);
const ten = await compileEdition(sample.edition, sample.images, () => {});
const image = imageOf(sample.edition.articles[0]?.document);
const extreme = editionOf(extremeArticles(image));
const extremes = await exportPdf(extreme, sample.images);

function imageOf(document: unknown) {
  const [, figure] = (document as { content: { attrs: { image: unknown } }[] }).content;
  return figure?.attrs.image as Parameters<typeof extremeArticles>[0];
}

function textOf(pdf: Uint8Array): string {
  const file = join(folder, `${createHash('sha256').update(pdf).digest('hex')}.pdf`);
  writeFileSync(file, pdf);
  // The body of the pages, without running heads and folios; in the order of the file, then of the page.
  const body = ['-r', '72', '-x', '0', '-y', '60', '-W', '596', '-H', '735'];
  return [['-raw'], []]
    .map((order) => execFileSync('pdftotext', [...order, ...body, file, '-'], { encoding: 'utf8' }))
    .join('\n\n');
}

describe('exportPdf', () => {
  it('gives the same bytes from two processes', async () => {
    const again = await exportPdf(sample.edition, sample.images);
    expect(createHash('sha256').update(again).digest('hex')).toBe(
      createHash('sha256').update(ten.pdf).digest('hex'),
    );
  });

  it('is marked as PDF/UA-1 and tagged', () => {
    const bytes = Buffer.from(ten.pdf).toString('latin1');
    expect(bytes).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(bytes).toContain('/StructTreeRoot');
  });

  it.skipIf(!hasQpdf)('passes qpdf’s check, ordinary and extreme', () => {
    [ten.pdf, extremes].forEach((pdf, index) => {
      const file = join(folder, `check-${index}.pdf`);
      writeFileSync(file, pdf);
      expect(spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }).status).toBe(0);
    });
  });

  it.skipIf(!hasPoppler)('prints every paragraph, note and citation', () => {
    for (const [edition, pdf] of [
      [sample.edition, ten.pdf],
      [extreme, extremes],
    ] as const) {
      const text = foldPrinted(textOf(pdf));
      const missing = printedTexts(edition).filter((line) => !text.includes(foldPrinted(line)));
      expect(missing).toEqual([]);
    }
  });

  it.skipIf(!hasPoppler)('prints what looks like markup as it stands', () => {
    const text = foldPrinted(textOf(extremes));
    expect(text).toContain(
      foldPrinted('#import "x" $x$ *b* _e_ @ref <l> `c` = h // c \\ [link] ~'),
    );
  });

  it('makes no link of an address that runs code', () => {
    const bytes = Buffer.from(extremes).toString('latin1');
    expect(bytes).not.toMatch(/\/URI\s*\(javascript/i);
    expect(bytes).toMatch(/\/URI\s*\(https:/);
  });

  it('says which character no font has, and in which article', async () => {
    const edition = editionOf([articleOf(0, 'Whale 🐋 watching', [sampleParagraph('para', 0, 2)])]);
    await expect(exportPdf(edition, sample.images)).rejects.toMatchObject({
      kind: 'missing-characters',
      sentence: 'The print fonts have no sign for 🐋 (U+1F40B) in the article “Whale 🐋 watching”.',
    });
  });

  it('prints a placeholder for an image that is broken or absent, and says in which article', async () => {
    const edition = editionOf([articleOf(0, 'The mole', [sampleFigure('lead', image)])]);
    const broken = async () => Buffer.from('not an image');
    const absent = async () => null;
    for (const images of [broken, absent]) {
      const lost: string[] = [];
      const pdf = await exportPdf(
        edition,
        images,
        () => {},
        (where) => lost.push(where),
      );
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      expect(lost).toEqual(['the article “The mole”']);
    }
  });

  it('fails, to be tried again, when the disk does', async () => {
    const edition = editionOf([articleOf(0, 'The mole', [sampleFigure('lead', image)])]);
    const failing = () => Promise.reject(Object.assign(new Error('too many'), { code: 'EMFILE' }));
    await expect(exportPdf(edition, failing)).rejects.toMatchObject({ code: 'EMFILE' });
  });

  it('reports progress that only rises and ends at 100', async () => {
    const heard: number[] = [];
    const edition = editionOf([articleOf(0, 'The mole', [sampleFigure('lead', image)])]);
    await exportPdf(edition, sample.images, (percent) => heard.push(percent));
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    expect(heard.at(-1)).toBe(100);
  });

  it('leaves nothing behind in the temporary folder', () => {
    const left = readdirSync(tmpdir()).filter((name) =>
      name.startsWith(`colophon-pdf-${process.pid}-`),
    );
    expect(left).toEqual([]);
  });
});

describe('the blocks', () => {
  const samples = BLOCKS.filter((block) => block.group === 'block').flatMap(
    (block) => block.samples,
  );

  it('are all set, whatever the sample', async () => {
    const printable = samples.map((sample) =>
      sample.attrs?.image ? { ...sample, attrs: { ...sample.attrs, image } } : sample,
    );
    const edition = editionOf(
      printable.map((sample, index) => {
        return articleOf(index, `Sample ${index + 1}`, [blockWithDefaults(sample)]);
      }),
    );
    const compiled = await compileEdition(edition, sample.images, () => {});
    expect(compiled.pages).toBeGreaterThan(samples.length);
    if (!hasPoppler) return;
    const text = foldPrinted(textOf(compiled.pdf));
    expect(text).not.toContain(foldPrinted('can’t be shown by this version'));
    expect(printedTexts(edition).filter((line) => !text.includes(foldPrinted(line)))).toEqual([]);
  });
});

// As the validator leaves it: with every attribute there.
function blockWithDefaults(node: DocumentNode): DocumentNode {
  const attributes = blockByName(node.type)?.attributes.parse(node.attrs ?? {});
  return {
    ...node,
    ...(attributes && { attrs: attributes }),
    ...(node.content && { content: node.content.map(blockWithDefaults) }),
  };
}
