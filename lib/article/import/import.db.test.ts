import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import { anatomyOf, noteText, parseDocument, plainText } from '../../document';
import { sha256Of } from '../../hash';
import {
  endnoteReference,
  wordFile,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../../import/docx/word-file';
import { getBlob } from '../../media';
import type { Actor } from '../../people';
import { beginImport, commitImport, importFor, mendImportArticle, mendImportLine } from '..';

const tables = await testDatabase();
const bytes = readFileSync('e2e/import-sample.txt');
const TEXT = [{ bytes, name: 'two.txt' }];
let author: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
});

async function wordOf(pictures: Record<string, Uint8Array>): Promise<Uint8Array> {
  return wordFile({
    body: [
      wordParagraph('A Port Changes Hands', 'Heading1'),
      ...Object.keys(pictures).map((id) => wordPicture(id, 'A grey sea wall')),
      wordParagraph('The northern mole.', 'Caption'),
      `<w:p>${wordRun('The lease was ')}${wordRun('signed', '<w:i/>')}${wordRun('.')}${endnoteReference(1)}</w:p>`,
      wordParagraph(
        '“El puerto (The port),” El Muelle (a harbour daily), 16 October 2023. https://muelle.example/a',
      ),
      wordParagraph('The port changed hands at noon.'),
    ].join(''),
    endnotes: [`<w:p>${wordRun('See the register.')}</w:p>`],
    pictures,
  });
}

async function draftsOf(ids: string[]) {
  const rows = await database().article.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => {
    const document = parseDocument(rows.find((row) => row.id === id)?.document);
    return anatomyOf(accepted(document));
  });
}

describe('an import', () => {
  test('of two articles becomes two drafts when it is committed, not before', async () => {
    const { id, reading } = accepted(await beginImport(author, TEXT));
    expect(reading.files[0]?.reading.articles).toHaveLength(2);
    expect(await database().article.count()).toBe(0);
    const { articleIds } = accepted(await commitImport(author, { id, version: 1 }));
    expect(await draftsOf(articleIds)).toHaveLength(2);
    expect((await importFor(author, id))?.drafts.map((draft) => draft.id)).toEqual(articleIds);
  });

  test('keeps the bytes as they came, under the name they came with', async () => {
    const { id } = accepted(await beginImport(author, [{ bytes, name: '<b>two\u0000.txt' }]));
    const [file] = await database().importFile.findMany({ where: { importId: id } });
    expect(file).toMatchObject({ name: '<b>two.txt', sha256: sha256Of(bytes), isKept: true });
    expect(Buffer.compare((await getBlob(sha256Of(bytes))) ?? Buffer.alloc(0), bytes)).toBe(0);
  });

  test('is committed once, by whoever began it', async () => {
    const { id } = accepted(await beginImport(author, TEXT));
    const other = await aUser('editor');
    expect(await commitImport(other, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await importFor(other, id)).toBeNull();
    const results = await Promise.all(
      Array.from({ length: 5 }, () => commitImport(author, { id })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().article.count()).toBe(2);
  });

  test('of a Word file makes a draft with its note, its italics and its picture', async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
      .png()
      .toBuffer();
    const word = [{ name: 'port.docx', bytes: await wordOf({ sea: png }) }];
    const { id } = accepted(await beginImport(author, word));
    const { articleIds } = accepted(await commitImport(author, { id }));
    const [draft] = await draftsOf(articleIds);
    expect(draft?.lead?.attrs).toMatchObject({
      image: { mime: 'image/png', width: 40, height: 30 },
      alt: 'A grey sea wall',
      caption: 'The northern mole.',
    });
    expect(draft?.notes.map(({ node }) => noteText(node))).toEqual(['See the register.']);
    const stressed = draft?.commentary[0]?.content?.filter((node) => node.marks);
    expect(stressed).toEqual([{ type: 'text', text: 'signed', marks: [{ type: 'emphasis' }] }]);
    const image = await database().image.findFirst({ where: { uploadedById: author.id } });
    expect(image?.sha256).toBe(draft?.lead?.attrs.image?.sha256);
  });

  test('doubts a picture that can’t be decoded, and makes the draft without it', async () => {
    const broken = [{ name: 'port.docx', bytes: await wordOf({ sea: Buffer.from('no picture') }) }];
    const { id, reading } = accepted(await beginImport(author, broken));
    const line = reading.files[0]?.reading.lines.find(({ traits }) => traits?.picture);
    expect(line).toMatchObject({ verdict: 'doubtful', part: null });
    expect(line?.reason).toContain('not an image');
    const { articleIds } = accepted(await commitImport(author, { id }));
    expect((await draftsOf(articleIds))[0]?.lead?.attrs.image).toBeNull();
  });

  test('of what can’t be read says why and leaves nothing behind', async () => {
    const one = { bytes: Buffer.from([0x41, 0, 0x42]), name: 'x.txt' };
    expect(await beginImport(author, [one])).toMatchObject({ ok: false });
    const both = await beginImport(author, [...TEXT, one]);
    expect(JSON.stringify(both)).toContain('x.txt: line 1 holds a NUL');
    expect(await database().import.count()).toBe(0);
  });

  test.each(['admin', 'reader'] as const)('is nothing for %s', async (role) => {
    const refused = await beginImport(await aUser(role), TEXT);
    expect(refused).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});

describe('mending an import', () => {
  test('says of a line what it is, and takes it back', async () => {
    const extra = Buffer.concat([bytes, Buffer.from('\n\nA stray line that nobody expects.\n')]);
    const { id } = accepted(await beginImport(author, [{ name: 'x.txt', bytes: extra }]));
    const stray = async () =>
      (await importFor(author, id))?.files[0]?.reading.lines.find(({ text }) =>
        text.startsWith('A stray line'),
      );
    const line = (await stray())?.number;
    expect(await stray()).toMatchObject({ verdict: 'doubtful' });
    accepted(await mendImportLine(author, { id, file: 0, line, what: '2 commentary' }));
    expect(await stray()).toMatchObject({ verdict: 'used', article: 2, isMended: true });
    accepted(await mendImportLine(author, { id, file: 0, line, what: '' }));
    expect(await stray()).toMatchObject({ verdict: 'doubtful' });
    accepted(await mendImportLine(author, { id, file: 0, line, what: '2 commentary' }));
    const view = await importFor(author, id);
    const { articleIds } = accepted(await commitImport(author, { id, version: view?.version }));
    const drafts = await draftsOf(articleIds);
    expect(drafts[1]?.commentary.map(plainText)).toContain('A stray line that nobody expects.');
  });

  test('gives an article its section and byline, and leaves another out', async () => {
    const { id } = accepted(await beginImport(author, TEXT));
    const said = { id, file: 0, article: 1, section: 'trade', byline: `${author.name}, Ines Falk` };
    accepted(await mendImportArticle(author, said));
    const out = { id, file: 0, article: 2, section: '', byline: '', leftOut: 'on' };
    accepted(await mendImportArticle(author, out));
    const { articleIds } = accepted(await commitImport(author, { id, version: 3 }));
    expect(articleIds).toHaveLength(1);
    const [draft] = await draftsOf(articleIds);
    expect(draft?.section).toBe('trade');
    expect(draft?.bylines).toEqual([
      { personId: author.personId, name: author.name },
      { personId: null, name: 'Ines Falk' },
    ]);
  });

  test('refuses what can’t be said, what is not there, and a commit of what one did not see', async () => {
    const { id } = accepted(await beginImport(author, TEXT));
    const line = { id, file: 0, line: 1, what: '1 commentary' };
    for (const wrong of [
      { ...line, what: '1 nonsense' },
      { ...line, what: '9 commentary' },
      { ...line, line: 999 },
      { ...line, file: 7 },
      { ...line, what: '1 passage 99' },
    ]) {
      expect(await mendImportLine(author, wrong)).toMatchObject({ refusal: { kind: 'invalid' } });
    }
    const choice = { id, file: 0, article: 1, section: 'no such section', byline: '' };
    expect(await mendImportArticle(author, choice)).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await mendImportLine(await aUser('author'), line)).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    accepted(await mendImportLine(author, line));
    expect(await commitImport(author, { id, version: 1 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', currentVersion: 2 },
    });
    accepted(await commitImport(author, { id, version: 2 }));
    expect(await mendImportLine(author, line)).toMatchObject({ refusal: { kind: 'wrong-state' } });
  });

  test('makes no draft when every article is left out', async () => {
    const { id } = accepted(await beginImport(author, TEXT));
    for (const article of [1, 2]) {
      const out = { id, file: 0, article, section: '', byline: '', leftOut: 'on' };
      accepted(await mendImportArticle(author, out));
    }
    expect(await commitImport(author, { id })).toMatchObject({ refusal: { kind: 'invalid' } });
    expect((await importFor(author, id))?.committedAt).toBeNull();
  });
});

describe('the same file again', () => {
  test('is recognised, also under another name and inside an archive, and asked about', async () => {
    const first = accepted(await beginImport(author, TEXT));
    const { articleIds } = accepted(await commitImport(author, { id: first.id }));
    const { zipSync } = await import('fflate');
    const archive = zipSync({ 'old/renamed.txt': bytes });
    for (const brought of [
      { bytes, name: 'renamed.txt' },
      { bytes: archive, name: 'all.zip' },
    ]) {
      const { id } = accepted(await beginImport(author, [brought]));
      const [earlier] = (await importFor(author, id))?.earlier ?? [];
      expect(earlier).toMatchObject({ by: author.name, isOwn: true, id: first.id });
      expect(earlier?.drafts.map((draft) => draft.id).sort()).toEqual(articleIds.toSorted());
      expect(await commitImport(author, { id })).toMatchObject({ refusal: { kind: 'invalid' } });
    }
    const { id } = accepted(await beginImport(author, TEXT));
    accepted(await commitImport(author, { id, again: 'on' }));
    expect(await database().article.count()).toBe(4);
  });

  test('of somebody else is known to an editor, not to another author', async () => {
    const { id } = accepted(await beginImport(author, TEXT));
    accepted(await commitImport(author, { id }));
    const seen = async (actor: Actor) => {
      const begun = accepted(await beginImport(actor, TEXT));
      return (await importFor(actor, begun.id))?.earlier.map(({ by }) => by);
    };
    expect(await seen(await aUser('editor'))).toEqual([author.name]);
    expect(await seen(await aUser('author'))).toEqual([]);
  });

  test('is committed once, however many try at the same time', async () => {
    const begun = await Promise.all([beginImport(author, TEXT), beginImport(author, TEXT)]);
    const results = await Promise.all(
      begun.map((each) => commitImport(author, { id: accepted(each).id })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().article.count()).toBe(2);
  });
});
