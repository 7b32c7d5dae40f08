import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { transactAsSystem, writableDatabase } from '../db';
import { sendMail } from '../mail';
import { type MailServer, startMailServer } from '../mail/mail-server';
import type { Actor } from '../people';
import { ok } from '../result';
import { chooseMail, inboxOf, markRead, notify, sendDigests, unsubscribe } from '.';

const tables = await testDatabase();
let server: MailServer;
let author: Actor;
let editor: Actor;

beforeAll(async () => {
  server = await startMailServer();
  process.env.COLOPHON_SMTP_URL = server.url;
});
afterAll(() => server.stop());

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  server.arrived.length = 0;
  author = await aUser('author');
  editor = await aUser('editor', { name: 'Mirjam Odenwald' });
});

const ARTICLE = '0198c0de-0000-7000-8000-000000000000';

async function askForChanges(given: { title?: string; note?: string } = {}): Promise<void> {
  const { title = 'A port changes hands', note = 'Say who signed.' } = given;
  const about = { articleId: ARTICLE };
  const told = { kind: 'changes-requested', actorId: editor.id, about, title, note } as const;
  accepted(
    await transactAsSystem(async (tx) => {
      await notify(tx, { ...told, to: [author.id] });
      return ok(null);
    }),
  );
}

const mails = () => writableDatabase().mail.findMany({ orderBy: { id: 'asc' } });

async function sendAll(): Promise<void> {
  for (const { id } of await mails()) await sendMail({ mailId: id }).catch(() => {});
}

/** Makes what was told a day old, so that the next digest holds it. */
async function yesterday(): Promise<void> {
  await writableDatabase()
    .$executeRaw`update "Notification" set "createdAt" = "createdAt" - interval '25 hours'`;
}

describe('mail at once', () => {
  beforeEach(async () => accepted(await chooseMail(author, { 'changes-requested': 'at-once' })));

  test('goes to exactly one address, with the note of the decision and the way to it', async () => {
    await askForChanges();
    await sendAll();
    expect(server.arrived).toHaveLength(1);
    const [{ recipients, mail } = { recipients: [], mail: null }] = server.arrived;
    expect(recipients).toEqual([author.email]);
    expect(mail?.subject).toBe(
      'Mirjam Odenwald asks for changes in this article: A port changes hands',
    );
    expect(mail?.text).toContain('> Say who signed.');
    expect(mail?.text).toContain(`/desk/articles/${ARTICLE}`);
    expect(mail?.cc).toBeUndefined();
    expect(mail?.bcc).toBeUndefined();
  });

  test('a title with line ends and headers in it stays a title', async () => {
    const title =
      'A port\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>, x@example.org';
    await askForChanges({ title, note: '.\r\nRCPT TO:<victim@example.org>' });
    await sendAll();
    const [{ recipients, mail, raw } = { recipients: [], mail: null, raw: '' }] = server.arrived;
    expect(recipients).toEqual([author.email]);
    expect(mail?.subject).toContain('A port Bcc: victim@example.org');
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|cc):/im);
    expect(mail?.text).not.toMatch(/^bcc:/im);
    expect(mail?.html).toBe(false);
  });

  test('an account whose address a server could read as two gets nothing', async () => {
    await writableDatabase().user.update({
      where: { id: author.id },
      data: { email: '"a@evil.example x"@own.example' },
    });
    await askForChanges();
    await sendAll();
    expect(server.arrived).toEqual([]);
    expect(await mails()).toMatchObject([{ state: 'failed' }]);
  });

  test('is sent once however often the job runs', async () => {
    await askForChanges();
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    await sendAll();
    expect(server.arrived).toHaveLength(1);
    expect(await mails()).toMatchObject([{ attempts: 1 }]);
  });

  test('is tried again after a refusal that passes, and not after one for good', async () => {
    await askForChanges();
    server.refuseNext(451);
    await sendAll();
    expect(await mails()).toMatchObject([{ state: 'waiting' }]);
    await sendAll();
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2, failure: null }]);
    await askForChanges();
    server.refuseNext(550);
    await sendAll();
    await sendAll();
    expect((await mails()).map(({ state }) => state)).toEqual(['sent', 'failed']);
    expect(server.arrived).toHaveLength(1);
  });

  test('what a crash left half sent is not sent again, and says so', async () => {
    await askForChanges();
    await writableDatabase().mail.updateMany({ data: { state: 'sending' } });
    await sendAll();
    expect(server.arrived).toEqual([]);
    expect(await mails()).toMatchObject([{ state: 'unsure' }]);
  });
});

describe('the digest', () => {
  test('is what comes by default: one mail a day with all that is unread', async () => {
    await askForChanges();
    await askForChanges({ title: 'A ferry', note: 'Shorter.' });
    expect(await sendDigests()).toEqual({ digests: 0 });
    await yesterday();
    const answers = await Promise.all([sendDigests(), sendDigests()]);
    expect(answers.map(({ digests }) => digests).sort()).toEqual([0, 1]);
    await sendAll();
    expect(server.arrived).toHaveLength(1);
    const text = server.arrived[0]?.mail.text ?? '';
    for (const part of ['A port changes hands', 'Say who signed.', 'A ferry', 'Shorter.']) {
      expect(text).toContain(part);
    }
    expect(await sendDigests()).toEqual({ digests: 0 });
  });

  test('leaves out what was read on the desk meanwhile', async () => {
    await askForChanges();
    await yesterday();
    accepted(await markRead(author, {}));
    expect(await sendDigests()).toEqual({ digests: 0 });
    expect(await mails()).toEqual([]);
  });
});

describe('stopping mail', () => {
  test('a kind that is switched off comes to the inbox only', async () => {
    accepted(await chooseMail(author, { 'changes-requested': 'never' }));
    await askForChanges();
    await yesterday();
    expect(await sendDigests()).toEqual({ digests: 0 });
    expect(await inboxOf(author)).toHaveLength(1);
  });

  test('the link in a mail stops its kind in one click, without signing in', async () => {
    accepted(await chooseMail(author, { 'changes-requested': 'at-once' }));
    await askForChanges();
    await sendAll();
    const header = server.arrived[0]?.mail.headers.get('list') as { unsubscribe?: { url: string } };
    const token = header.unsubscribe?.url.split('/unsubscribe/')[1];
    accepted(await unsubscribe(token));
    await askForChanges();
    expect(await mails()).toHaveLength(1);
  });

  test('a token that was altered stops nothing', async () => {
    await askForChanges();
    const forged = `${author.id}.changes-requested.${'A'.repeat(43)}`;
    for (const token of [forged, '', 'x.y.z', null, ['a']]) {
      expect(await unsubscribe(token)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    }
    expect(await writableDatabase().mailChoice.count()).toBe(0);
  });

  test('only known kinds and choices are taken', async () => {
    for (const input of [{ approved: 'always' }, { everything: 'never' }, ['never'], null]) {
      expect((await chooseMail(author, input)).ok).toBe(false);
    }
  });
});
