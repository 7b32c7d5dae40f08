import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import {
  ATTEMPT_LIMITS,
  actorOfSession,
  deskNames,
  endSession,
  forgetAttempts,
  SESSION_LIMITS,
  signIn,
} from '.';

const tables = await testDatabase();
const password = 'a long enough passphrase';

beforeEach(async () => {
  await tables.empty();
  await aUser('editor', { email: 'editor@example.org', password });
});

async function signedIn(): Promise<string> {
  return accepted(await signIn({ email: 'Editor@Example.org ', password }, '10.0.0.1')).sessionId;
}

describe('signing in', () => {
  test('opens a session that is its person', async () => {
    expect(await actorOfSession(await signedIn())).toMatchObject({
      email: 'editor@example.org',
      role: 'editor',
    });
  });

  test('an unknown account, a wrong password and nonsense are refused alike', async () => {
    const wrong = await signIn({ email: 'editor@example.org', password: 'x' }, '10.0.0.1');
    const unknown = await signIn({ email: 'nobody@example.org', password: 'x' }, '10.0.0.1');
    const nonsense = await signIn({ email: ['a'], password: { $ne: '' } }, '10.0.0.1');
    expect(wrong).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
    expect(unknown).toEqual(wrong);
    expect(nonsense).toEqual(wrong);
  });

  test('a deactivated account is refused like a wrong password', async () => {
    await writableDatabase().user.updateMany({ data: { deactivatedAt: new Date() } });
    const refused = await signIn({ email: 'editor@example.org', password }, '10.0.0.1');
    expect(refused).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  test('a password is verified to its last character', async () => {
    const long = 'a'.repeat(72);
    await aUser('author', { email: 'long@example.org', password: `${long}X` });
    const twin = await signIn({ email: 'long@example.org', password: `${long}Y` }, '10.0.0.1');
    expect(twin.ok).toBe(false);
    accepted(await signIn({ email: 'long@example.org', password: `${long}X` }, '10.0.0.1'));
  });

  test('the eleventh attempt for one account has to wait, from wherever it comes', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const tried = { email: 'editor@example.org', password: 'wrong' };
      expect(await signIn(tried, `10.0.0.${attempt}`)).toMatchObject({
        refusal: { kind: 'forbidden' },
      });
    }
    const right = await signIn({ email: 'editor@example.org', password }, '10.0.0.99');
    expect(right).toMatchObject({ refusal: { kind: 'too-often' } });
  });

  test('who is blocked leaves no more rows, and windows that ended are forgotten', async () => {
    const from = '10.9.9.9';
    const tries = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) =>
        signIn({ email: `${name}-${index}@example.org`, password: 'x' }, from),
      );
    await Promise.all(tries(ATTEMPT_LIMITS.address, 'first'));
    const rows = () => writableDatabase().attemptWindow.count();
    const before = await rows();
    const blocked = await Promise.all(tries(20, 'more'));
    expect(blocked.every(({ ok }) => !ok)).toBe(true);
    expect(blocked[0]).toMatchObject({ refusal: { kind: 'too-often' } });
    expect(await rows()).toBe(before);
    expect(await forgetAttempts()).toBe(0);
    await writableDatabase().$executeRaw`
      update "AttemptWindow" set "startsAt" = "startsAt" - interval '16 minutes'`;
    expect(await forgetAttempts()).toBe(before);
    expect(await rows()).toBe(0);
  });

  test('parallel attempts are all counted', async () => {
    const tried = { email: 'editor@example.org', password: 'wrong' };
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, index) => signIn(tried, `10.0.1.${index}`)),
    );
    const kinds = results.map((result) => !result.ok && result.refusal.kind);
    expect(kinds.filter((kind) => kind === 'forbidden')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'too-often')).toHaveLength(20);
  });
});

describe('a session', () => {
  test('ends at once when it is ended, and when its person is deactivated', async () => {
    const first = await signedIn();
    const second = await signedIn();
    await endSession(first);
    expect(await actorOfSession(first)).toBeNull();
    expect(await actorOfSession(second)).not.toBeNull();
    await writableDatabase().user.updateMany({ data: { deactivatedAt: new Date() } });
    expect(await actorOfSession(second)).toBeNull();
  });

  test('carries no role: a demotion holds at the next request', async () => {
    const session = await signedIn();
    await writableDatabase().user.updateMany({ data: { role: 'reader' } });
    expect((await actorOfSession(session))?.role).toBe('reader');
  });

  test('ends when it was idle or open for too long', async () => {
    const idle = await signedIn();
    const old = await signedIn();
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000 - 1000);
    await writableDatabase().session.update({
      where: { id: idle },
      data: { lastSeenAt: ago(SESSION_LIMITS.idleSeconds) },
    });
    await writableDatabase().session.update({
      where: { id: old },
      data: { createdAt: ago(SESSION_LIMITS.absoluteSeconds) },
    });
    expect(await actorOfSession(idle)).toBeNull();
    expect(await actorOfSession(old)).toBeNull();
  });

  test.each([undefined, '', 'x', 42, { id: 'x' }, "' or 1=1 --"])(
    '%j is no session',
    async (id) => {
      expect(await actorOfSession(id)).toBeNull();
    },
  );
});

describe('the names of who works on the desk', () => {
  test('are for those who see the articles of all, whole or by their ids', async () => {
    const author = await aUser('author', { name: 'Ada' });
    const publisher = await aUser('publisher', { name: 'Zoe' });
    await aUser('reader', { name: 'Nobody’s business' });
    const names = async (...asked: Parameters<typeof deskNames>) =>
      (await deskNames(...asked)).map(({ name }) => name);
    expect(await names(publisher)).toEqual(['Ada', 'Zoe', expect.stringMatching(/^editor/)]);
    expect(await names(publisher, [author.id])).toEqual(['Ada']);
    expect(await names(publisher, [])).toEqual([]);
    expect(await names(author)).toEqual([]);
  });
});
