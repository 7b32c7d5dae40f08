import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { database } from '../db';
import { parseDocument } from '../document';
import type { Actor } from '../people';
import { beginImport, commitImport, importFor } from '.';

const tables = await testDatabase();
const bytes = readFileSync('e2e/import-sample.txt');
let author: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
});

test('a text of two articles becomes two drafts when it is committed, not before', async () => {
  const { id, reading } = accepted(await beginImport(author, { bytes, name: 'two.txt' }));
  expect(reading.articles).toHaveLength(2);
  expect(await database().article.count()).toBe(0);
  const { articleIds } = accepted(await commitImport(author, { id }));
  const drafts = await database().article.findMany({ where: { id: { in: articleIds } } });
  expect(drafts.map(({ state }) => state)).toEqual(['draft', 'draft']);
  for (const { document } of drafts) expect(parseDocument(document).ok).toBe(true);
  expect((await importFor(author, id))?.articleIds).toEqual(articleIds);
});

test('an import is committed once, by whoever began it', async () => {
  const { id } = accepted(await beginImport(author, { bytes, name: 'two.txt' }));
  expect(await commitImport(await aUser('author'), { id })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  const results = await Promise.all(Array.from({ length: 5 }, () => commitImport(author, { id })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await database().article.count()).toBe(2);
});

test('what can’t be read says why and leaves nothing behind', async () => {
  const refused = await beginImport(author, { bytes: Buffer.from([0x41, 0, 0x42]), name: 'x.txt' });
  expect(refused).toMatchObject({ ok: false });
  expect(await database().import.count()).toBe(0);
});

test('admins do not import', async () => {
  const admin = await aUser('admin');
  const refused = await beginImport(admin, { bytes, name: 'two.txt' });
  expect(refused).toMatchObject({ refusal: { kind: 'forbidden' } });
});
