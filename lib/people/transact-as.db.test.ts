import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { changeName, changeRole, deactivateUser } from '../account';
import { createArticle } from '../article';
import { database, type Transaction, transactAsSystem, writableDatabase } from '../db';
import { ok } from '../result';
import { type Actor, actorOfSession, transactAs } from '.';

const tables = await testDatabase();
let author: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await signedIn(await aUser('author'));
});

async function signedIn({ id }: Actor): Promise<Actor> {
  const session = await writableDatabase().session.create({ data: { userId: id } });
  const actor = await actorOfSession(session.id);
  if (!actor) throw new Error('A new session does not hold');
  return actor;
}

const users = (data: object) => writableDatabase().user.update({ where: { id: author.id }, data });
const sessions = (data: object) =>
  writableDatabase().session.updateMany({ where: { userId: author.id }, data });

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

const LOST: [string, () => Promise<unknown>, string][] = [
  ['was deactivated', () => users({ deactivatedAt: new Date() }), 'signed-out'],
  ['ended their session', () => sessions({ revokedAt: new Date() }), 'signed-out'],
  ['was away for thirteen hours', () => sessions({ lastSeenAt: hoursAgo(13) }), 'signed-out'],
  ['signed in fifteen days ago', () => sessions({ createdAt: hoursAgo(360) }), 'signed-out'],
  ['became a reader', () => users({ role: 'reader' }), 'forbidden'],
  ['became an editor', () => users({ role: 'editor' }), 'forbidden'],
];

describe('whoever asked when they still might', () => {
  test.each(LOST)('and then %s, writes nothing', async (_, lose, kind) => {
    await lose();
    expect(await createArticle(author)).toMatchObject({ refusal: { kind } });
    expect(await database().article.count()).toBe(0);
    expect(await database().event.count()).toBe(0);
  });

  test('and lost nothing, writes, as who they are by now', async () => {
    await users({ name: 'Another Name' });
    const written = transactAs(author, async (_tx, actor) => ok(actor));
    expect(accepted(await written)).toEqual({ ...author, name: 'Another Name' });
    accepted(await createArticle(author));
  });

  test('needs the session of nobody else', async () => {
    const other = await signedIn(await aUser('author'));
    const borrowed = { ...author, sessionId: other.sessionId };
    expect(await createArticle(borrowed)).toMatchObject({ refusal: { kind: 'signed-out' } });
  });
});

test('what is being written is written before its writer is deactivated, never after', async () => {
  const admin = await aUser('admin');
  const order: string[] = [];
  let closing: Promise<unknown> = Promise.resolve();
  accepted(
    await transactAs(author, async (tx) => {
      closing = deactivateUser(admin, { id: author.id, version: 1 }).then(() =>
        order.push('deactivated'),
      );
      await untilSomebodyWaits(tx);
      order.push('written');
      return ok(null);
    }),
  );
  await closing;
  expect(order).toEqual(['written', 'deactivated']);
});

async function untilSomebodyWaits(tx: Transaction): Promise<void> {
  for (;;) {
    const [row] = await tx.$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_locks where not granted`;
    if (row && row.waiting > 0) return;
  }
}

test('twenty admins who change each other and themselves at once wait and are all answered', async () => {
  const admins = await Promise.all(Array.from({ length: 5 }, () => aUser('admin')));
  const results = await Promise.all(
    admins.flatMap((admin, index) => [
      changeName(admin, { version: 1, name: `Admin ${index}` }),
      changeRole(admin, { id: (admins[(index + 1) % 5] as Actor).id, version: 1, role: 'editor' }),
      changeRole(admin, { id: (admins[(index + 2) % 5] as Actor).id, version: 1, role: 'editor' }),
      deactivateUser(admin, { id: (admins[(index + 3) % 5] as Actor).id, version: 1 }),
    ]),
  );
  const kinds = results.map((result) => (result.ok ? 'done' : result.refusal.kind));
  expect(new Set(kinds).size).toBeGreaterThan(1);
  expect(kinds.every((kind) => KNOWN.includes(kind))).toBe(true);
  const left = { role: 'admin' as const, deactivatedAt: null };
  expect(await database().user.count({ where: left })).toBeGreaterThan(0);
});

const KNOWN = ['done', 'changed-meanwhile', 'wrong-state', 'not-found', 'forbidden', 'signed-out'];

describe('a transaction', () => {
  const fail = (tx: Transaction, sqlstate: string) =>
    tx.$executeRawUnsafe(`do $$ begin raise exception 'x' using errcode = '${sqlstate}'; end $$`);

  test.each(['40001', '40P01', '55P03'])('that met another (%s) is done again', async (code) => {
    let tries = 0;
    const work = transactAsSystem(async (tx) => {
      tries += 1;
      await tx.section.create({ data: { slug: `try-${tries}`, title: 'x', position: 9 } });
      if (tries < 3) await fail(tx, code);
      return ok(tries);
    });
    expect(accepted(await work)).toBe(3);
    const made = await database().section.findMany({ where: { position: 9 } });
    expect(made.map(({ slug }) => slug)).toEqual(['try-3']);
  });

  test.each(['23505', '57014', '53100'])('that failed by itself (%s) is not', async (code) => {
    let tries = 0;
    const work = transactAsSystem(async (tx) => {
      tries += 1;
      await fail(tx, code);
      return ok(null);
    });
    await expect(work).rejects.toThrow();
    expect(tries).toBe(1);
  });
});
