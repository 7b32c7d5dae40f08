import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aSubmission, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import type { ArticleDocument } from '../../document';
import type { Actor } from '../../people';
import {
  approveArticle,
  articleChanges,
  markLooked,
  requestChanges,
  saveDraft,
  submitArticle,
} from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author', { name: 'Ada' });
  editor = await aUser('editor', { name: 'Bruno' });
});

const stored = (id: string) => database().article.findUniqueOrThrow({ where: { id } });

async function seen(id: string): Promise<{ id: string; version: number }> {
  return { id, version: (await stored(id)).version };
}

/** The author goes on writing: more words at the end of the commentary, another date of the excerpt. */
async function goOn(id: string, date: string): Promise<void> {
  const { document, version } = await stored(id);
  const next = structuredClone(document) as unknown as ArticleDocument;
  next.content?.[1]?.content?.push({ type: 'text', text: ' It was a Tuesday.' });
  const excerpt = next.content?.find(({ type }) => type === 'excerpt');
  if (excerpt?.attrs) excerpt.attrs.date = date;
  accepted(await saveDraft(author, { id, version, document: next }));
}

async function anotherRound(): Promise<string> {
  const submission = await aSubmission(author);
  accepted(await markLooked(editor, await seen(submission.id)));
  const note = 'Which day?';
  accepted(await requestChanges(editor, { ...(await seen(submission.id)), note }));
  await goOn(submission.id, '2026-10-17');
  accepted(await submitArticle(author, await seen(submission.id)));
  return submission.id;
}

describe('what changed', () => {
  test('since I last looked is exactly that, words and citation fields', async () => {
    const id = await anotherRound();
    const changes = await articleChanges(editor, id, null);
    expect(changes?.base?.kind).toBe('look');
    expect(changes?.isSeen).toBe(false);
    const touched = changes?.difference?.blocks.filter(({ kind }) => kind !== 'same') ?? [];
    expect(touched.map(({ label }) => label)).toEqual(['Paragraph', 'Excerpt']);
    const added = touched[0]?.runs.filter(({ kind }) => kind === 'added');
    expect(added?.map(({ text }) => text).join('')).toContain('It was a Tuesday.');
    expect(touched[1]?.fields.map(({ label }) => label)).toEqual(['Date']);
  });

  test('is nothing once it is marked as read', async () => {
    const id = await anotherRound();
    accepted(await markLooked(editor, await seen(id)));
    const changes = await articleChanges(editor, id, null);
    expect(changes?.isSeen).toBe(true);
    expect(changes?.difference?.isSame).toBe(true);
    expect((await articleChanges(author, id, 'round-1'))?.difference?.isSame).toBe(false);
  });

  test('can be asked for since any round and since one’s approval', async () => {
    const id = await anotherRound();
    const { contentHash } = await stored(id);
    accepted(await approveArticle(editor, { ...(await seen(id)), contentHash }));
    const changes = await articleChanges(editor, id, 'approved');
    expect(changes?.bases.map(({ name }) => name)).toEqual([
      'look',
      'approved',
      'round-2',
      'round-1',
    ]);
    expect(changes?.difference?.isSame).toBe(true);
    expect(changes?.rounds).toMatchObject([
      { number: 2, by: 'Ada', decision: 'approved', decidedBy: 'Bruno' },
      { number: 1, decision: 'changes_requested', note: 'Which day?' },
    ]);
  });

  test('is nobody’s to know who may not see the article, nor theirs to mark', async () => {
    const { id, version } = await aDraft(author);
    const stranger = await aUser('author');
    expect(await articleChanges(stranger, id, null)).toBeNull();
    expect(await markLooked(stranger, { id, version })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await markLooked(editor, { id, version: version + 1 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    });
    expect(await database().look.count()).toBe(0);
  });

  test('is marked by ten readers at once, with one frozen text', async () => {
    const { id } = await aDraft(author);
    await goOn(id, '2026-10-17');
    const { version } = await stored(id);
    const before = await database().revision.count();
    const readers = await Promise.all(Array.from({ length: 10 }, () => aUser('editor')));
    await Promise.all(readers.map((reader) => markLooked(reader, { id, version })));
    expect(await database().look.count()).toBe(10);
    expect(await database().revision.count()).toBe(before + 1);
  });
});

describe('a decision', () => {
  test('is told to the author with its note, a new round to who reviews it', async () => {
    const id = await anotherRound();
    const all = await database().notification.findMany({ orderBy: { createdAt: 'asc' } });
    const told = all.slice(-2);
    expect(told.map(({ kind, userId }) => [kind, userId])).toEqual([
      ['changes-requested', author.id],
      ['submitted', editor.id],
    ]);
    expect(told[0]).toMatchObject({ articleId: id, data: { note: 'Which day?' } });
  });
});
