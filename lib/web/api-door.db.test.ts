import { beforeEach, describe, expect, test } from 'vitest';
import { aDraft, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { currentDraft, saveDraft } from '../article';
import { transactAsSystem, writableDatabase } from '../db';
import type { Actor } from '../people';
import { ok } from '../result';
import { answer } from './answer';
import { apiDoor } from './api-door';

const tables = await testDatabase();
let author: Actor;
let id: string;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  ({ id } = await aDraft(author));
});

/** What an address of the API answers when this is what it does. */
async function answered(work: () => Promise<unknown>) {
  const reply = await apiDoor(async () => {
    await work();
    return Response.json('well');
  })();
  const { status, headers } = reply;
  return { status, wait: headers.get('retry-after'), body: await reply.json() };
}

/** Has every write of an article fail as PostgreSQL fails with this SQLSTATE, while something is done. */
async function whileWritesFail<T>(sqlstate: string, work: () => Promise<T>): Promise<T> {
  await writableDatabase().$executeRawUnsafe(`
    create function fail_writing() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '${sqlstate}'; end $$`);
  await writableDatabase().$executeRawUnsafe(
    'create trigger fail_writing before update on "Article" for each row execute function fail_writing()',
  );
  try {
    return await work();
  } finally {
    await writableDatabase().$executeRawUnsafe('drop function fail_writing cascade');
  }
}

describe('a door of the API', () => {
  test('says of a full disk that it is full; nothing is stored, and all is well once there is room', async () => {
    const draft = await currentDraft(author, id);
    const document = { ...draft?.document, attrs: { ...draft?.document.attrs, lang: 'de' } };
    const save = apiDoor(async () =>
      answer(await saveDraft(author, { id, version: draft?.version, document })),
    );
    const reply = await whileWritesFail('53100', save);
    expect(reply.status).toBe(507);
    expect(await reply.json()).toMatchObject({ kind: 'unavailable', trouble: 'full' });
    expect((await currentDraft(author, id))?.version).toBe(draft?.version);
    expect((await save()).status).toBe(200);
  });

  test('asks to wait when its connection is cut, and the next one is served', async () => {
    const cut = () =>
      transactAsSystem(async (tx) =>
        ok(await tx.$executeRaw`select pg_terminate_backend(pg_backend_pid())`),
      );
    expect(await answered(cut)).toEqual({
      status: 503,
      wait: '5',
      body: {
        kind: 'unavailable',
        trouble: 'away',
        reason: 'The database is away: try again in a moment.',
        retryAfterSeconds: 5,
      },
    });
    const cutBefore = () =>
      transactAsSystem(async (tx) => {
        await tx.$executeRaw`select pg_terminate_backend(pg_backend_pid())`.catch(() => {});
        return ok(await tx.user.count());
      });
    expect(await answered(cutBefore)).toMatchObject({ status: 503, wait: '5' });
    expect(await answered(() => writableDatabase().user.count())).toMatchObject({ status: 200 });
  });

  test('asks to wait when a query takes too long', async () => {
    const slow = () =>
      transactAsSystem(async (tx) => {
        await tx.$executeRaw`set local statement_timeout = 20`;
        return ok(await tx.$executeRaw`select pg_sleep(5)`);
      });
    expect(await answered(slow)).toMatchObject({ status: 503, wait: '2' });
  });

  test('is still broken by a bug, also by one in a query', async () => {
    const twice = () =>
      writableDatabase().user.create({
        data: { ...accountOf(author), email: 'twice@example.org' },
      });
    await expect(answered(twice)).rejects.toThrow();
    await expect(answered(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });
});

function accountOf({ id: userId, name, role }: Actor) {
  return { id: userId, name, role, passwordHash: 'x' };
}
