import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anOutlet,
  aPublication,
  aUser,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { createArticle, saveDraft } from '../article';
import { writableDatabase } from '../db';
import type { DocumentNode } from '../document';
import type { Actor } from '../people';
import { rebuildSources, sourceCount, sourcesFor } from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
});

function citing(changes: Record<string, unknown>[], headline = 'A port') {
  const document = readyDocument({ headline });
  const [excerpt] = document.content?.filter(({ type }) => type === 'excerpt') ?? [];
  const rest = document.content?.filter(({ type }) => type !== 'excerpt') ?? [];
  const excerpts = changes.map((attrs, index) => ({
    ...excerpt,
    attrs: { ...excerpt?.attrs, id: `exce000${index}`, ...attrs },
    content: [
      {
        type: 'passage',
        content: [{ type: 'paragraph', attrs: { id: `para1${index}00` } } as DocumentNode],
      },
    ],
  }));
  return { ...document, content: [...rest, ...excerpts] };
}

const rows = () =>
  writableDatabase().source.findMany({ orderBy: [{ articleId: 'asc' }, { position: 'asc' }] });

describe('the index of sources', () => {
  test('holds every citation of a new article, tied to its outlet', async () => {
    const { id: outletId } = await anOutlet(editor);
    const { id } = await aDraft(author);
    expect(await rows()).toMatchObject([
      {
        articleId: id,
        outletId,
        titleOriginal: 'El puerto cambia de manos',
        address: 'elmuelle.example/2026/10/16/el-puerto-cambia-de-manos',
        date: '2026-10-16',
        words: 6,
      },
    ]);
  });

  test('follows the document with every save, and a stale save changes nothing', async () => {
    const { id, version } = await aDraft(author);
    const document = citing([{ outlet: 'La Prensa' }, { outlet: 'El Faro' }]);
    accepted(await saveDraft(author, { id, version, document }));
    expect((await rows()).map(({ outlet }) => outlet)).toEqual(['La Prensa', 'El Faro']);
    expect((await saveDraft(author, { id, version, document: citing([]) })).ok).toBe(false);
    expect(await rows()).toHaveLength(2);
    accepted(await saveDraft(author, { id, version: version + 1, document: citing([]) }));
    expect(await rows()).toEqual([]);
  });

  test('is not written while only the text changes', async () => {
    const { id, version } = await aDraft(author);
    const document = citing([{}]);
    accepted(await saveDraft(author, { id, version, document }));
    const before = await rows();
    const next = { ...document, content: citing([{}], 'Another headline').content };
    accepted(await saveDraft(author, { id, version: version + 1, document: next }));
    expect(await rows()).toEqual(before);
  });

  test('is derived again, word for word the same, when it was lost', async () => {
    await anOutlet(editor);
    await aDraft(author);
    accepted(await createArticle(author, { document: citing([{}, { outlet: '' }, { url: '' }]) }));
    const said = async () => (await rows()).map(({ id: _, ...row }) => row);
    const before = await said();
    await writableDatabase().source.deleteMany({});
    expect(await rebuildSources()).toEqual({ articles: 2, citations: 4 });
    expect(await said()).toEqual(before);
  });

  test('takes addresses and names of any length and script', async () => {
    const long = 'ж'.repeat(1_900);
    const document = citing([
      { url: `https://example.com/${long}`, outlet: long, titleOriginal: long },
      { url: `https://${'a.'.repeat(900)}example/`, outlet: '𝔓'.repeat(900) },
      { url: 'not an address', outlet: '…' },
    ]);
    accepted(await createArticle(author, { document }));
    expect(await rows()).toHaveLength(3);
  });
});

describe('listing citations', () => {
  beforeEach(async () => {
    const document = citing([
      {
        titleOriginal: 'El canal seco',
        outlet: 'La Prensa',
        date: '2023-05-01',
        url: 'https://prensa.example/canal',
      },
      {
        titleOriginal: 'Otro',
        outlet: 'La Prensa',
        date: '',
        url: 'http://www.prensa.example/canal/?utm_source=x',
      },
      {
        titleOriginal: 'El dragado',
        outlet: 'El Faro',
        date: '2024',
        url: 'https://faro.example/100_%',
      },
    ]);
    accepted(await createArticle(author, { document }));
  });

  const titles = async (filter: Parameters<typeof sourcesFor>[1], actor = editor) =>
    (await sourcesFor(actor, filter)).map(({ titleOriginal }) => titleOriginal);

  test('finds words of titles, outlets and addresses, in any spelling', async () => {
    expect(await titles({})).toEqual(['El dragado', 'El canal seco', 'Otro']);
    expect(await titles({ words: 'prensa CÁNAL' })).toEqual(['El canal seco', 'Otro']);
    expect(await titles({ words: 'faro.example' })).toEqual(['El dragado']);
    expect(await titles({ words: "'; drop table" })).toEqual([]);
    expect(await titles({ words: '%' })).toEqual(await titles({}));
  });

  test('finds every citation of one source, however its address is written', async () => {
    expect(await titles({ address: 'prensa.example/canal' })).toEqual(['El canal seco', 'Otro']);
    expect(await sourceCount(editor, { address: 'prensa.example/canal' })).toBe(2);
  });

  test('goes on after the last of a page', async () => {
    const [first] = await sourcesFor(editor, {});
    expect(await titles({ after: first && { date: first.date, id: first.id } })).toEqual([
      'El canal seco',
      'Otro',
    ]);
  });

  test('shows an author only their own, and a reader none', async () => {
    expect(await titles({}, author)).toHaveLength(3);
    expect(await titles({}, await aUser('author'))).toEqual([]);
    expect(await titles({}, await aUser('reader'))).toEqual([]);
    expect(await sourceCount(await aUser('author'), {})).toBe(0);
  });
});
