import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser, tokenOf } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { sendMail } from '../mail';
import { type MailServer, startMailServer } from '../mail/mail-server';
import { type Actor, actorOfSession, signIn } from '../people';
import {
  askForNewPassword,
  changeName,
  changePassword,
  createPasswordLink,
  deactivateUser,
  endMySessions,
  mySessions,
  sendPasswordLink,
  setNewPassword,
} from '.';

const tables = await testDatabase();
const email = 'ada@example.org';
const password = 'ships at the quay';
const other = 'a lighthouse in fog';
const CLOSED = { refusal: { kind: 'wrong-state', state: 'closed' } };
let server: MailServer;
let author: Actor;

beforeAll(async () => {
  server = await startMailServer();
  process.env.COLOPHON_SMTP_URL = server.url;
});
afterAll(() => server.stop());

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  server.arrived.length = 0;
  author = await aUser('author', { email, password, name: 'Ada Quay' });
});

const enter = (typed: string) => signIn({ email, password: typed }, '10.0.0.1');
const sessionOf = async () => accepted(await enter(password)).sessionId;

async function mailedToken(): Promise<string> {
  await sendPasswordLink({ email });
  const mail = await writableDatabase().mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await sendMail({ mailId: mail.id });
  const text = server.arrived.at(-1)?.mail.text ?? '';
  return /\/new-password\/(\S+)/.exec(text)?.[1] ?? '';
}

describe('a forgotten password', () => {
  test('is set anew by a mailed link: every session ends, the old one opens nothing', async () => {
    const session = await sessionOf();
    const token = await mailedToken();
    expect(server.arrived.map(({ recipients }) => recipients)).toEqual([[email]]);
    expect(server.arrived[0]?.mail.headers.has('list-unsubscribe')).toBe(false);
    expect(accepted(await setNewPassword({ token, password: other }))).toEqual({ email });
    expect(await actorOfSession(session)).toBeNull();
    expect((await enter(password)).ok).toBe(false);
    accepted(await enter(other));
  });

  test('its link opens once, also of twenty who follow it at once', async () => {
    const token = await mailedToken();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        setNewPassword({ token, password: `${other} ${index}` }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await setNewPassword({ token, password: other })).toMatchObject(CLOSED);
  });

  test('its link opens nothing after a newer one, another change, deactivation, or an hour', async () => {
    const first = await mailedToken();
    const second = await mailedToken();
    expect(await setNewPassword({ token: first, password: other })).toMatchObject(CLOSED);
    accepted(await changePassword(author, { present: password, password: other }));
    expect(await setNewPassword({ token: second, password })).toMatchObject(CLOSED);
    const third = await mailedToken();
    await writableDatabase().$executeRaw`update "AccountLink"
      set "createdAt" = "createdAt" - interval '1 hour', "expiresAt" = "expiresAt" - interval '1 hour'`;
    expect(await setNewPassword({ token: third, password })).toMatchObject(CLOSED);
    const fourth = await mailedToken();
    accepted(await deactivateUser(await aUser('admin'), { id: author.id, version: 1 }));
    expect(await setNewPassword({ token: fourth, password })).toMatchObject(CLOSED);
  });

  test('asking says nothing of whether there is such an account, and writes as much', async () => {
    const jobs = () =>
      writableDatabase().$queryRaw<{ name: string }[]>`select name from pgboss.job order by name`;
    const known = await askForNewPassword({ email: ' Ada@Example.org' }, '10.0.0.1');
    const afterKnown = await jobs();
    const unknown = await askForNewPassword({ email: 'nobody@example.org' }, '10.0.0.1');
    expect(accepted(known)).toEqual(accepted(unknown));
    expect((await jobs()).length - afterKnown.length).toBe(1);
    expect(await writableDatabase().mail.count()).toBe(0);
    await sendPasswordLink({ email: 'nobody@example.org' });
    expect(await writableDatabase().mail.count()).toBe(0);
  });

  test('may be asked for so often, for one address and from one place, known or not', async () => {
    for (const asked of [email, 'nobody@example.org']) {
      for (let count = 0; count < 3; count += 1) {
        accepted(await askForNewPassword({ email: asked }, `10.0.1.${count}`));
      }
      expect(await askForNewPassword({ email: asked }, '10.0.1.9')).toMatchObject({
        refusal: { kind: 'too-often' },
      });
    }
    const asked = Array.from({ length: 30 }, (_, index) =>
      askForNewPassword({ email: `somebody-${index}@example.org` }, '10.0.2.1'),
    );
    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(20);
  });

  test('the mail that was sent keeps no link, and what is shown of it never had one', async () => {
    const [secret = ''] = (await mailedToken()).split('.');
    expect(secret).toHaveLength(32);
    const rows = await writableDatabase().mail.findMany();
    expect(rows).toMatchObject([{ state: 'sent', sealedLink: null, userId: null }]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('a mail whose link can’t be read any more fails instead of going out without it', async () => {
    await sendPasswordLink({ email });
    await writableDatabase().$executeRaw`update "Mail" set "sealedLink" = 'x' || "sealedLink"`;
    const [mail] = await writableDatabase().mail.findMany();
    await sendMail({ mailId: mail?.id ?? '' });
    expect(await writableDatabase().mail.findMany()).toMatchObject([
      { state: 'failed', sealedLink: null },
    ]);
    expect(server.arrived).toEqual([]);
  });

  test('the command line makes a link where no mail gets through; unknown addresses get none', async () => {
    const token = tokenOf(accepted(await createPasswordLink(email)));
    accepted(await setNewPassword({ token, password: other }));
    expect(await createPasswordLink('nobody@example.org')).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});

describe('changing one’s password', () => {
  test('asks for the present one, and ends every other session', async () => {
    const [here, there] = [await sessionOf(), await sessionOf()];
    expect(
      await changePassword({ ...author, sessionId: here }, { present: 'wrong', password: other }),
    ).toMatchObject({ refusal: { problems: [{ path: 'present' }] } });
    accepted(
      await changePassword({ ...author, sessionId: here }, { present: password, password: other }),
    );
    expect(await actorOfSession(here)).not.toBeNull();
    expect(await actorOfSession(there)).toBeNull();
    accepted(await enter(other));
  });

  test.each(['short', 'trustno1', email, 'ADA QUAY'])('is refused for %s', async (weak) => {
    expect(await changePassword(author, { present: password, password: weak })).toMatchObject({
      refusal: { problems: [{ path: 'password' }] },
    });
  });

  test('counts guesses together with those of signing in', async () => {
    for (let count = 0; count < 10; count += 1) {
      await changePassword(author, { present: `guess ${count}`, password: other });
    }
    const refused = { refusal: { kind: 'too-often' } };
    expect(await changePassword(author, { present: password, password: other })).toMatchObject(
      refused,
    );
    expect(await enter(password)).toMatchObject(refused);
  });

  test('of two at once with the same present one, one is told that it is another by now', async () => {
    const results = await Promise.all(
      [1, 2, 3].map((index) =>
        changePassword(author, { present: password, password: `${other} ${index}` }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test('a password set by a link and by oneself at once wait for each other, and one stands', async () => {
  for (let round = 0; round < 5; round += 1) {
    await tables.empty();
    author = await aUser('author', { email, password, name: 'Ada Quay' });
    const token = tokenOf(accepted(await createPasswordLink(email)));
    await Promise.all([
      setNewPassword({ token, password: other }),
      changePassword(author, { present: password, password: `${other} too` }),
    ]);
    const entered = await Promise.all([enter(password), enter(other), enter(`${other} too`)]);
    expect(entered.map(({ ok }) => ok).filter(Boolean)).toHaveLength(1);
    expect(entered[0]?.ok).toBe(false);
  }
});

test('one’s name changes on the desk and in bylines to come, for whoever saw the latest', async () => {
  const { version } = await mySessions(author);
  accepted(await changeName(author, { version, name: 'Ada Pier' }));
  const row = await writableDatabase().user.findUniqueOrThrow({
    where: { id: author.id },
    include: { person: true },
  });
  expect([row.name, row.person?.name]).toEqual(['Ada Pier', 'Ada Pier']);
  expect(await changeName(author, { version, name: 'Ada Mole' })).toMatchObject({
    refusal: { kind: 'changed-meanwhile' },
  });
  expect(await changeName(author, { version: 2, name: ' ' })).toMatchObject({
    refusal: { problems: [{ path: 'name' }] },
  });
});

test('signing out everywhere ends this session too', async () => {
  const sessions = [await sessionOf(), await sessionOf()];
  expect((await mySessions(author)).sessions).toHaveLength(2);
  accepted(await endMySessions(author));
  for (const session of sessions) expect(await actorOfSession(session)).toBeNull();
});
