import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aUser, readyDocument } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { saveDraft } from '../article';
import { asJson, writableDatabase } from '../db';
import type { Actor } from '../people';
import { keptTexts, storedTexts } from './kept-texts';

const tables = await testDatabase();
let author: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
});

const head = (id: string) =>
  writableDatabase().article.findUniqueOrThrow({
    where: { id },
    select: { id: true, contentHash: true },
  });

async function headlineOf(id: string, named: Awaited<ReturnType<typeof head>>): Promise<unknown> {
  const text = (await keptTexts(writableDatabase(), [named])).get(id);
  return text?.content?.[0]?.content?.[0]?.text;
}

describe('texts that are looked at', () => {
  test('are read once, and again when they were saved', async () => {
    const draft = await aDraft(author, { headline: 'First' });
    const first = await head(draft.id);
    expect(await headlineOf(draft.id, first)).toBe('First');
    // Nobody writes past the hash but this test: so it shows what was read.
    await writableDatabase().article.update({
      where: { id: draft.id },
      data: { document: asJson(readyDocument({ headline: 'Not read' })) },
    });
    expect(await headlineOf(draft.id, first)).toBe('First');
    const fresh = (await storedTexts(writableDatabase(), [first])).get(draft.id);
    expect(fresh?.content?.[0]?.content?.[0]?.text).toBe('Not read');
    const document = readyDocument({ headline: 'Second' });
    accepted(await saveDraft(author, { ...draft, document }));
    expect(await headlineOf(draft.id, await head(draft.id))).toBe('Second');
  });

  test('are the newest where one was saved between being named and being read', async () => {
    const draft = await aDraft(author, { headline: 'Named' });
    const named = await head(draft.id);
    const document = readyDocument({ headline: 'Saved meanwhile' });
    accepted(await saveDraft(author, { ...draft, document }));
    expect(await headlineOf(draft.id, named)).toBe('Saved meanwhile');
    accepted(
      await saveDraft(author, {
        id: draft.id,
        version: 2,
        document: readyDocument({ headline: 'Named' }),
      }),
    );
    expect((await keptTexts(writableDatabase(), [named])).get(draft.id)).toBeDefined();
  });
});
