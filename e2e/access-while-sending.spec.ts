import type { Page } from '@playwright/test';
import type pg from 'pg';
import { accounts } from '../prisma/demo';
import { actionFields } from './doors';
import { expect, test } from './fixtures';
import { formBody, type HeldRequest, sendHeld } from './held-request';
import { fingerprint, withDatabase } from './product-database';
import {
  ANSWERS_NOTHING,
  actionRequest,
  builtActions,
  FOR_ONESELF,
  originOf,
  targetsIn,
} from './server-actions';

// The head of a request has come, and its sender loses a right before the rest has: what they send
// is judged by what they may do when it is written.

const account = 'update "User" set';
const sessions = 'update "Session" set "revokedAt" =';

/** What is taken from somebody, and how it is given back. */
const TAKEN = {
  'is deactivated': {
    take: `${account} "deactivatedAt" = now() where id = $1`,
    give: `${account} "deactivatedAt" = null where id = $1`,
  },
  'is signed out everywhere': {
    take: `${sessions} now() where "userId" = $1`,
    give: `${sessions} null where "userId" = $1`,
  },
  'becomes a reader': {
    take: `${account} role = 'reader' where id = $1`,
    give: `${account} role = 'editor' where id = $1`,
  },
  'becomes an author': {
    take: `${account} role = 'author' where id = $1`,
    give: `${account} role = 'editor' where id = $1`,
  },
} as const;

type Right = keyof typeof TAKEN;

const thread = { anchor: { kind: 'block', blockId: 'para0001' }, body: 'Hello' };
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Every route that changes something for whoever is signed in. */
async function routes(client: pg.Client): Promise<HeldRequest[]> {
  const { rows } = await client.query(
    `select id, version, document from "Article" where state = 'in_review' order by id limit 1`,
  );
  const [{ id, version, document }] = rows;
  const json = (method: 'POST' | 'PUT', path: string, value: unknown): HeldRequest => ({
    method,
    address: `${originOf()}${path}`,
    headers: { 'content-type': 'application/json', origin: originOf() },
    body: Buffer.from(JSON.stringify(value)),
  });
  const changed = { ...document, attrs: { ...document.attrs, lang: 'de' } };
  const draft = { version, document: changed, direct: true };
  const image = await formBody({ file: new File([dot], 'dot.png', { type: 'image/png' }) });
  return [
    json('PUT', `/api/articles/${id}/draft`, draft),
    json('POST', `/api/articles/${id}/lock`, { act: 'take', tab: 'abcdefghijkl' }),
    json('POST', `/api/articles/${id}/discussion/start-thread`, thread),
    {
      method: 'POST',
      address: `${originOf()}/api/media`,
      headers: { 'content-type': image.contentType, origin: originOf() },
      body: image.body,
    },
  ];
}

/** Waits until the server has asked who sends this: it then writes that their session was seen. */
async function untilAsked(client: pg.Client, userId: string): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await client.query(
        `select bool_or("lastSeenAt" > now() - interval '1 minute') as seen from "Session" where "userId" = $1`,
        [userId],
      );
      return rows[0].seen;
    })
    .toBe(true);
}

function unseen(client: pg.Client, userId: string) {
  return client.query(
    `update "Session" set "lastSeenAt" = now() - interval '2 minutes' where "userId" = $1`,
    [userId],
  );
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function idOf(client: pg.Client): Promise<string> {
  const { email } = accounts.editor;
  return (await client.query('select id from "User" where email = $1', [email])).rows[0].id;
}

for (const right of Object.keys(TAKEN) as Right[]) {
  const { take, give } = TAKEN[right];

  test(`whoever ${right} while a request arrives writes nothing by it`, async ({
    page,
    signInAs,
  }) => {
    await signInAs('editor');
    const cookie = await cookieOf(page);
    await withDatabase(async (client) => {
      const userId = await idOf(client);
      const before = await fingerprint(client);
      for (const asked of await routes(client)) {
        await unseen(client, userId);
        const answer = await sendHeld(
          { ...asked, headers: { ...asked.headers, cookie } },
          async () => {
            await untilAsked(client, userId);
            await client.query(take, [userId]);
          },
        );
        await client.query(give, [userId]);
        expect([401, 403, 404], `${asked.address} by who ${right}`).toContain(answer.status);
      }
      const targets = await targetsIn(client);
      const fields = actionFields(targets);
      const isOwn = (name: string) =>
        ANSWERS_NOTHING.includes(name) ||
        (right.startsWith('becomes') && FOR_ONESELF.includes(name));
      for (const action of builtActions().filter(({ name }) => !isOwn(name))) {
        const asked = actionRequest(action, fields[action.name] ?? {}, targets.article.id);
        const { contentType, body } = await formBody(asked.fields);
        const answer = await sendHeld(
          {
            method: 'POST',
            address: `${originOf()}${asked.address}`,
            headers: { ...asked.headers, 'content-type': contentType, cookie },
            body,
          },
          async () => {
            await client.query(take, [userId]);
          },
        );
        await client.query(give, [userId]);
        expect(answer.status, `${action.name} by who ${right}`).toBeLessThan(500);
        expect(answer.text, `${action.name} by who ${right}`).toContain('"ok":false');
      }
      expect(await fingerprint(client), 'no row of any table changed').toBe(before);
    });
  });
}

test('whoever loses nothing meanwhile is served: the requests are well made', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor');
  const cookie = await cookieOf(page);
  await withDatabase(async (client) => {
    const userId = await idOf(client);
    const [, lock, , media] = await routes(client);
    for (const asked of [lock, media]) {
      if (!asked) throw new Error('A route is missing');
      await unseen(client, userId);
      const answer = await sendHeld({ ...asked, headers: { ...asked.headers, cookie } }, () =>
        untilAsked(client, userId),
      );
      expect(answer.status, asked.address).toBeLessThan(300);
    }
    await client.query('delete from "EditingLock" where "userId" = $1', [userId]);
  });
});
