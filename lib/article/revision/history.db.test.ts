import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSubmission,
  aUser,
  readyDocument,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { writableDatabase } from '../../db';
import type { Actor } from '../../people';
import {
  createArticle,
  currentDraft,
  restoreRevision,
  revisionDifference,
  revisionsOf,
  saveDraft,
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

const withHeadline = (headline: string) => readyDocument({ byline: author, headline });
const stored = (id: string) => writableDatabase().article.findUniqueOrThrow({ where: { id } });

async function save(actor: Actor, id: string, headline: string, because?: 'merge') {
  const { version } = await stored(id);
  return accepted(
    await saveDraft(actor, {
      id,
      version,
      document: withHeadline(headline),
      because,
      direct: true,
    }),
  );
}

async function reasonsOf(id: string): Promise<[string, string][]> {
  const lines = (await revisionsOf(editor, id)) ?? [];
  return lines.reverse().map(({ reason, by }) => [reason, by]);
}

/** Lets the sitting that is under way have begun so many minutes ago: the trail itself can't be bent. */
async function minutesPass(minutes: number): Promise<void> {
  await writableDatabase().$transaction([
    writableDatabase().$executeRaw`set local session_replication_role = replica`,
    writableDatabase()
      .$executeRaw`update "Event" set "at" = "at" - make_interval(mins => ${minutes}::int)`,
  ]);
}

describe('an answer that was lost on its way', () => {
  test('the same text sent again is accepted with the version that it made', async () => {
    const draft = await aDraft(author);
    const document = withHeadline('Sent twice');
    const first = accepted(await saveDraft(author, { ...draft, document }));
    const again = accepted(await saveDraft(author, { ...draft, document }));
    expect(again.version).toBe(first.version);
    expect((await stored(draft.id)).version).toBe(2);
  });

  test('is no way around somebody else’s text', async () => {
    const { id, version } = await aDraft(author);
    const document = withHeadline('Sent twice');
    accepted(await saveDraft(author, { id, version, document }));
    await save(editor, id, 'The editor’s');
    expect(await saveDraft(author, { id, version, document })).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile', currentVersion: 3 },
    });
    accepted(await saveDraft(editor, { id, version: 3, document }));
    expect(await saveDraft(author, { id, version, document })).toMatchObject({ ok: false });
  });

  test('twenty retries of it at once make one version', async () => {
    const draft = await aDraft(author);
    const document = withHeadline('Sent often');
    const results = await Promise.all(
      Array.from({ length: 20 }, () => saveDraft(author, { ...draft, document })),
    );
    expect(results.some((result) => result.ok)).toBe(true);
    expect((await stored(draft.id)).version).toBe(2);
    expect(accepted(await saveDraft(author, { ...draft, document })).version).toBe(2);
  });
});

describe('revisions between submissions', () => {
  test('a blank article that somebody begins to write keeps nothing yet', async () => {
    const { id } = accepted(await createArticle(author));
    await save(author, id, 'First words');
    await save(author, id, 'More words');
    expect(await reasonsOf(id)).toEqual([]);
  });

  test('where another person goes on, the text of the one before is kept under their name', async () => {
    const { id } = await aDraft(author);
    await save(author, id, 'As Ada left it');
    await save(editor, id, 'As Bruno goes on');
    await save(editor, id, 'As Bruno goes further');
    expect(await reasonsOf(id)).toEqual([
      ['created', 'Ada'],
      ['sitting', 'Ada'],
    ]);
    const difference = await revisionDifference(editor, id, 2, 'now');
    expect(difference?.blocks[0]?.runs.find(({ kind }) => kind === 'removed')?.text).toBe(
      'Ada left it',
    );
  });

  test('a long sitting is kept every ten minutes, not at every pause', async () => {
    const { id } = await aDraft(author);
    for (const part of ['one', 'two', 'three']) {
      for (let pause = 0; pause < 5; pause += 1) await save(author, id, `Part ${part}, ${pause}`);
      await minutesPass(11);
    }
    await save(author, id, 'The end');
    expect((await reasonsOf(id)).map(([reason]) => reason)).toEqual([
      'created',
      'sitting',
      'sitting',
      'sitting',
    ]);
  });

  test('what a merge writes over is kept', async () => {
    const { id } = await aDraft(author);
    await save(author, id, 'Ada’s first');
    await save(author, id, 'Ada’s second');
    await save(author, id, 'Merged', 'merge');
    expect((await reasonsOf(id)).at(-1)).toEqual(['before-merge', 'Ada']);
    const difference = await revisionDifference(author, id, 2, 'now');
    expect(difference?.blocks[0]?.runs[0]?.kind).not.toBe('same');
  });

  test('no revision is ever changed or removed, whoever asks', async () => {
    await aSubmission(author);
    await expect(writableDatabase().revision.deleteMany()).rejects.toThrow(
      /never changed or removed/,
    );
    await expect(writableDatabase().revision.updateMany({ data: { reason: 'x' } })).rejects.toThrow(
      /never changed or removed/,
    );
  });
});

describe('restoring', () => {
  test('makes a new revision and a new version of the old words, and keeps what it replaces', async () => {
    const { id } = await aDraft(author, { headline: 'As it was' });
    await save(author, id, 'As it became');
    const done = accepted(await restoreRevision(author, { id, version: 2, number: 1 }));
    expect(done).toEqual({ version: 3, revisionNumber: 3 });
    expect((await stored(id)).headline).toBe('As it was');
    expect((await reasonsOf(id)).map(([reason]) => reason)).toEqual([
      'created',
      'before-restore',
      'restored:1',
    ]);
  });

  test('is an edit: it voids an approval and is forbidden where editing is', async () => {
    const { id, version } = await anApproved(author, editor);
    const changed = await save(editor, id, 'Changed');
    expect(changed.version).toBe(version + 1);
    expect(
      await restoreRevision(author, { id, version: changed.version, number: 1 }),
    ).toMatchObject({ refusal: { kind: 'wrong-state' } });
    const admin = await aUser('admin');
    expect(await restoreRevision(admin, { id, version: changed.version, number: 1 })).toMatchObject(
      {
        refusal: { kind: 'forbidden' },
      },
    );
    const other = await anApproved(author, editor, { headline: 'Approved' });
    await writableDatabase().revision.findFirstOrThrow({ where: { articleId: other.id } });
    await save(editor, other.id, 'Another');
    expect((await stored(other.id)).state).toBe('in_review');
  });

  test('over a version that is gone is refused and changes nothing', async () => {
    const { id } = await aDraft(author);
    await save(author, id, 'Later');
    await save(author, id, 'Latest');
    const before = await tables.fingerprint();
    expect(await restoreRevision(author, { id, version: 2, number: 1 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', currentVersion: 3 },
    });
    expect(await restoreRevision(author, { id, version: 3, number: 9 })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await tables.fingerprint()).toBe(before);
  });
});

describe('who sees the history', () => {
  test('of somebody else’s article nobody sees anything, not even that it is there', async () => {
    const { id } = await aSubmission(author);
    const other = await aUser('author');
    expect(await revisionsOf(other, id)).toBeNull();
    expect(await revisionDifference(other, id, 1, 'now')).toBeNull();
    expect(await currentDraft(other, id)).toBeNull();
    expect(await restoreRevision(other, { id, version: 2, number: 1 })).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    expect(await revisionsOf(await aUser('reader'), id)).toBeNull();
    expect(await revisionsOf(await aUser('admin'), id)).toHaveLength(1);
  });
});
