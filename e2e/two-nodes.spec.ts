import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { accounts, demoPassword } from '../prisma/demo';
import { expect, test } from './fixtures';
import { formBody } from './held-request';
import { withDatabase } from './product-database';
import { type Node, nodeOn, type Reply, signedIssue, startNode } from './second-node';
import { actionRequest, builtActions, NOBODY, originOf } from './server-actions';

// Two launchers on one database and one data folder, as behind a load balancer: what one gives out,
// the other knows. Each is asked by itself.

test.describe.configure({ timeout: 300_000 });

const first = nodeOn(Number(new URL(originOf()).port));

async function tryToSignIn(node: Node, email: string, password: string): Promise<Reply> {
  const csrf = await node.ask('/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.text);
  const form = new URLSearchParams({ csrfToken, email, password, json: 'true' });
  return node.ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: {
      origin: originOf(),
      cookie: csrf.cookies.join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: Buffer.from(form.toString()),
  });
}

/** The cookie of somebody of the demo who signs in at this node. */
async function signIn(node: Node, account: keyof typeof accounts): Promise<string> {
  const { cookies, status } = await tryToSignIn(node, accounts[account].email, demoPassword);
  expect(status).toBe(200);
  return cookies.join('; ');
}

async function callAction(
  node: Node,
  cookie: string,
  name: string,
  fields: Record<string, string>,
): Promise<Reply> {
  const action = builtActions().find((each) => each.name === name);
  if (!action) throw new Error(`There is no action ${name}`);
  const asked = actionRequest(action, fields, NOBODY);
  const { contentType, body } = await formBody(asked.fields);
  const headers = { ...asked.headers, 'content-type': contentType, cookie };
  return node.ask(asked.address, { method: 'POST', headers, body });
}

/** What an action answered, out of the page that comes with it. */
function answerIn({ text }: Reply): string {
  return text.split('\n').find((line) => /^\w+:\{"ok":/.test(line)) ?? '';
}

test('a second node works in full beside the first', async () => {
  const started = await startNode();
  try {
    await started.ready();
    const second = nodeOn(started.port);
    const both = [first, second] as const;

    await test.step('a session made on one holds on the other, and ends on both', async () => {
      const cookie = await signIn(first, 'editor');
      expect((await second.ask('/desk', { headers: { cookie } })).status).toBe(200);
      await callAction(second, cookie, 'desk/actions#signOut', {});
      for (const node of both) {
        expect((await node.ask('/api/inbox', { headers: { cookie } })).status).toBe(401);
      }
    });

    await test.step('an image sent to one is read from the other', async () => {
      const cookie = await signIn(first, 'author');
      const colour = { r: Math.floor(Math.random() * 256), g: 10, b: 90 };
      const image = { width: 41, height: 37, channels: 3, background: colour } as const;
      const bytes = await sharp({ create: image }).png().toBuffer();
      const form = await formBody({ file: new File([new Uint8Array(bytes)], 'tide.png') });
      const headers = { cookie, origin: originOf(), 'content-type': form.contentType };
      const sent = { method: 'POST', headers, body: form.body };
      const stored = await first.ask('/api/media', sent);
      expect(stored.status).toBe(201);
      const { sha256 } = JSON.parse(stored.text);
      const read = await second.ask(`/api/media/${sha256}`, { headers: { cookie } });
      expect(read.status).toBe(200);
    });

    await test.step('a role taken on one is gone on the other', async () => {
      const admin = await signIn(first, 'admin');
      const cookie = await signIn(second, 'editor2');
      const editor = await withDatabase(async (client) => {
        const sql = 'select id, version::text from "User" where email = $1';
        return (await client.query(sql, [accounts.editor2.email])).rows[0];
      });
      expect((await second.ask('/desk/outlets', { headers: { cookie } })).status).toBe(200);
      const { id, version } = editor;
      const taken = { id, version, role: 'reader' };
      const set = await callAction(first, admin, 'people/actions#setRole', taken);
      expect(answerIn(set)).toContain('"ok":true');
      expect((await second.ask('/desk/outlets', { headers: { cookie } })).status).not.toBe(200);
      const given = { id, version: String(Number(version) + 1), role: 'editor' };
      await callAction(second, admin, 'people/actions#setRole', given);
      expect((await first.ask('/desk/outlets', { headers: { cookie } })).status).toBe(200);
    });

    await test.step('attempts to sign in count together', async () => {
      const email = `nobody-${Date.now()}@example.org`;
      for (let attempt = 0; attempt < 10; attempt += 1) {
        await tryToSignIn(both[attempt % 2] ?? first, email, 'a wrong password');
      }
      const counted = await withDatabase(async (client) => {
        const sql = 'select count from "AttemptWindow" where key = $1';
        return (await client.query(sql, [`account:${email}`])).rows;
      });
      expect(counted).toEqual([{ count: 10 }]);
      const eleventh = await Promise.all(both.map((node) => tryToSignIn(node, email, 'x')));
      for (const reply of eleventh) expect(reply.cookies.join()).not.toContain('session');
    });

    await test.step('twenty publish at once over both: one edition, nineteen refusals', async () => {
      const month = '2027-05';
      const issue = await signedIssue(month);
      const cookie = await signIn(second, 'publisher');
      const fields = { id: issue.id, version: String(issue.version) };
      const replies = await Promise.all(
        Array.from({ length: 20 }, (_, each) =>
          callAction(both[each % 2] ?? first, cookie, 'issues/[month]/actions#publish', fields),
        ),
      );
      for (const { status } of replies) expect(status).toBeLessThan(500);
      const answers = replies.map(answerIn);
      expect(answers.filter((answer) => answer.includes('"ok":true'))).toHaveLength(1);
      const refused = answers.filter((answer) => answer.includes('"ok":false'));
      expect(refused).toHaveLength(19);
      for (const answer of refused) {
        expect(answer).toMatch(/"kind":"(changed-meanwhile|wrong-state|unavailable)"/);
      }
      const counts = await withDatabase(async (client) => {
        const sql = `select (select count(*)::int from "Edition" where "issueId" = $1) as editions,
          (select count(*)::int from "Event" where subject = $2 and type = 'issue.published') as lines`;
        return (await client.query(sql, [issue.id, `issue:${issue.id}`])).rows[0];
      });
      expect(counts).toEqual({ editions: 1, lines: 1 });
      const began = performance.now();
      for (const node of both) {
        await expect.poll(async () => (await node.ask(`/issues/${month}/`)).status).toBe(200);
        expect((await node.ask('/')).text).toContain('Two Harbours, One Tide');
      }
      const ms = Math.round(performance.now() - began);
      console.log(`Both nodes show the issue ${ms} ms after the last answer (bar 5000).`);
    });
  } finally {
    await started.stop();
  }
});

test('a node that has a data folder of its own does not start, and says how to share one', async () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'own-folder-'));
  const refused = await startNode(path.join(parent, 'data'));
  try {
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toMatch(/share that folder \(mount it here\) and set COLOPHON_DATA/);
  } finally {
    await refused.stop();
    rmSync(parent, { recursive: true });
  }
});
