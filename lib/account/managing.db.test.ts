import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { eventsOf } from '../event';
import { type Actor, actorById, actorOfSession, signIn } from '../people';
import {
  accountFor,
  accountsFor,
  changeRole,
  deactivateUser,
  endSessionsOf,
  reactivateUser,
} from '.';

const tables = await testDatabase();
const password = 'ships at the quay';
let admin: Actor;
let author: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  admin = await aUser('admin');
  author = await aUser('author', { email: 'ada@example.org', password });
});

const enter = () => signIn({ email: author.email, password }, '10.0.0.1');
const sessionOf = async () => accepted(await enter()).sessionId;
const see = async ({ id }: Actor) => {
  const view = await accountFor(admin, id);
  if (!view) throw new Error('There is no such account');
  return { id, version: view.version };
};
const LAST = { refusal: { kind: 'wrong-state', state: 'last-admin' } };

describe('changing a role', () => {
  test('holds at the next request of an open session, and is recorded', async () => {
    const session = await sessionOf();
    accepted(await changeRole(admin, { ...(await see(author)), role: 'editor' }));
    expect((await actorOfSession(session))?.role).toBe('editor');
    const [event] = await eventsOf({ kind: 'user', id: author.id });
    expect(event).toMatchObject({
      type: 'user.role-changed',
      data: { from: 'author', to: 'editor' },
    });
  });

  test('gives a reader who becomes an author a name for bylines', async () => {
    const reader = await aUser('reader');
    expect((await actorById(reader.id))?.personId).toBeNull();
    accepted(await changeRole(admin, { ...(await see(reader)), role: 'author' }));
    expect((await actorById(reader.id))?.personId).not.toBeNull();
  });

  test('is refused to whoever looked at an older version', async () => {
    const seen = await see(author);
    accepted(await changeRole(admin, { ...seen, role: 'editor' }));
    expect(await changeRole(admin, { ...seen, role: 'publisher' })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', currentVersion: 2 },
    });
  });
});

describe('the only admin', () => {
  test('can neither be demoted nor deactivated, by themselves either', async () => {
    const seen = await see(admin);
    expect(await changeRole(admin, { ...seen, role: 'editor' })).toMatchObject(LAST);
    expect(await deactivateUser(admin, seen)).toMatchObject(LAST);
    expect((await accountFor(admin, admin.id))?.isLastAdmin).toBe(true);
  });

  test('may go once there is another; a deactivated admin does not count', async () => {
    const other = await aUser('admin');
    accepted(await deactivateUser(admin, await see(other)));
    expect(await deactivateUser(admin, await see(admin))).toMatchObject(LAST);
    accepted(await reactivateUser(admin, await see(other)));
    accepted(await changeRole(admin, { ...(await see(admin)), role: 'editor' }));
  });

  test('remains when two admins let each other go at once, every way of it, ten times', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = [await aUser('admin'), await aUser('admin')];
      await writableDatabase().user.updateMany({
        where: { role: 'admin', id: { notIn: [a.id, b.id] } },
        data: { role: 'editor' },
      });
      const results = await Promise.all([
        deactivateUser(a, { id: b.id, version: 1 }),
        changeRole(b, { id: a.id, version: 1, role: 'reader' }),
        changeRole(a, { id: a.id, version: 1, role: 'author' }),
        deactivateUser(b, { id: b.id, version: 1 }),
      ]);
      expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
      expect(
        await writableDatabase().user.count({ where: { role: 'admin', deactivatedAt: null } }),
      ).toBe(1);
    }
  });
});

describe('deactivating', () => {
  test('ends every session at its next request, and signs nobody in any more', async () => {
    const sessions = [await sessionOf(), await sessionOf()];
    accepted(await deactivateUser(admin, await see(author)));
    for (const session of sessions) expect(await actorOfSession(session)).toBeNull();
    expect(await enter()).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  test('taken back lets them sign in again with what they had; old sessions stay ended', async () => {
    const old = await sessionOf();
    accepted(await deactivateUser(admin, await see(author)));
    accepted(await reactivateUser(admin, await see(author)));
    expect(await actorOfSession(old)).toBeNull();
    expect((await actorOfSession(await sessionOf()))?.role).toBe('author');
    const types = (await eventsOf({ kind: 'user', id: author.id })).map(({ type }) => type);
    expect(types).toContain('user.deactivated');
    expect(types).toContain('user.reactivated');
  });
});

test('ending somebody’s sessions signs them out everywhere, and once', async () => {
  const session = await sessionOf();
  expect((await accountFor(admin, author.id))?.sessions).toHaveLength(1);
  expect(accepted(await endSessionsOf(admin, { id: author.id }))).toEqual({ ended: 1 });
  expect(accepted(await endSessionsOf(admin, { id: author.id }))).toEqual({ ended: 0 });
  expect(await actorOfSession(session)).toBeNull();
});

describe.each(['reader', 'author', 'editor', 'publisher'] as const)('to a %s', (role) => {
  test('accounts don’t exist, and nothing of them changes', async () => {
    const other = await aUser(role);
    const seen = await see(author);
    const before = await tables.fingerprint();
    const refused = { refusal: { kind: 'not-found' } };
    expect(await changeRole(other, { ...seen, role: 'admin' })).toMatchObject(refused);
    expect(await changeRole(other, { id: other.id, version: 1, role: 'admin' })).toMatchObject(
      refused,
    );
    expect(await deactivateUser(other, seen)).toMatchObject(refused);
    expect(await reactivateUser(other, seen)).toMatchObject(refused);
    expect(await endSessionsOf(other, { id: author.id })).toMatchObject(refused);
    expect(await accountsFor(other)).toBeNull();
    expect(await accountFor(other, other.id)).toBeNull();
    expect(await tables.fingerprint()).toBe(before);
    const tried = (await eventsOf({ kind: 'user', id: other.id })).map(({ data }) => data);
    expect(tried.reverse()).toEqual([
      { tried: 'change a role', target: author.id },
      { tried: 'change a role', target: other.id },
      { tried: 'deactivate an account', target: author.id },
      { tried: 'reactivate an account', target: author.id },
      { tried: 'end somebody’s sessions', target: author.id },
    ]);
  });
});

test('of what one person tries without a right to only so much is recorded', async () => {
  const seen = await see(author);
  for (let count = 0; count < 25; count += 1) await changeRole(author, { ...seen, role: 'admin' });
  expect(await eventsOf({ kind: 'user', id: author.id })).toHaveLength(20);
});

test('a field too many is refused: nothing slips in with a change', async () => {
  const seen = await see(author);
  for (const extra of [{ passwordHash: 'x' }, { deactivatedAt: null }, { email: 'x@y.org' }]) {
    expect(await changeRole(admin, { ...seen, role: 'editor', ...extra })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  }
});
