import { existsSync, readdirSync } from 'node:fs';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { accounts } from '../prisma/demo';
import { actionFields, type Fields } from './doors';
import { expect, signIn, test } from './fixtures';
import { fingerprint, withDatabase } from './product-database';
import {
  type Action,
  ANSWERS_NOTHING,
  actionRequest,
  builtActions,
  FOR_ONESELF,
  NOBODY,
  originOf,
  targetsIn,
} from './server-actions';

function call(
  request: APIRequestContext,
  action: Action,
  fields: Fields,
  articleId: string,
): Promise<APIResponse> {
  const { address, headers, fields: multipart } = actionRequest(action, fields, articleId);
  return request.post(address, { headers, multipart, maxRedirects: 0 });
}

test.describe('every server action', () => {
  for (const who of ['nobody', 'reader', 'author'] as const) {
    test(`is refused to ${who === 'nobody' ? 'whoever is signed out' : `a ${who} it isn’t for`}, and changes nothing`, async ({
      page,
      request,
      consoleErrors,
    }) => {
      consoleErrors.expect(/404/);
      if (who === 'reader') await signInReader(page);
      if (who === 'author') await signIn(page, accounts.author.email);
      const asking = who === 'nobody' ? request : page.request;
      await withDatabase(async (client) => {
        const targets = await targetsIn(client);
        const fields = actionFields(targets);
        const actions = builtActions();
        expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(fields).sort());
        const before = await fingerprint(client);
        for (const action of actions) {
          if (who !== 'nobody' && FOR_ONESELF.includes(action.name)) continue;
          const given = fields[action.name] ?? {};
          const answer = await call(asking, action, given, targets.article.id);
          const body = await answer.text();
          expect(answer.status(), `${action.name} as ${who}`).toBeLessThan(500);
          if (ANSWERS_NOTHING.includes(action.name)) continue;
          expect(body, `${action.name} as ${who}`).toContain('"ok":false');
        }
        expect(await fingerprint(client), 'no row of any table changed').toBe(before);
      });
    });
  }
});

async function signInReader(page: Parameters<typeof signIn>[0]): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(accounts.reader.email);
  await page.getByLabel('Password').fill('colophon-demo-2026');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('There is nothing here')).toBeVisible();
}

type Door = { method: 'GET' | 'PUT' | 'POST'; url: (id: string) => string; data?: unknown };

const thread = { anchor: { kind: 'block', blockId: 'para0001' }, body: 'Hello' };

/** Every route handler by its file; those of an article are tried with another's and with none. */
const DOORS: Record<string, Door[]> = {
  'api/articles/[id]/draft': [
    { method: 'GET', url: (id) => `/api/articles/${id}/draft` },
    { method: 'PUT', url: (id) => `/api/articles/${id}/draft`, data: { version: 1, document: {} } },
  ],
  'api/articles/[id]/lock': [
    { method: 'GET', url: (id) => `/api/articles/${id}/lock?tab=abcdefghijkl` },
    {
      method: 'POST',
      url: (id) => `/api/articles/${id}/lock`,
      data: { act: 'take', tab: 'abcdefghijkl' },
    },
  ],
  'api/articles/[id]/discussion': [
    { method: 'GET', url: (id) => `/api/articles/${id}/discussion` },
  ],
  'api/articles/[id]/discussion/[act]': [
    { method: 'POST', url: (id) => `/api/articles/${id}/discussion/start-thread`, data: thread },
  ],
  'api/articles/[id]/trail': [{ method: 'GET', url: (id) => `/api/articles/${id}/trail` }],
  'api/media/[sha256]': [{ method: 'GET', url: () => `/api/media/${'a'.repeat(64)}` }],
};

// For whoever asks, or for everybody: nothing of others can be asked of them.
const OPEN_DOORS = [
  'api/auth/[...nextauth]',
  'api/health',
  'api/policy-reports',
  'api/unsubscribe/[token]',
  'downloads/[file]',
];
// Only for who is signed in and may: what they hold is told apart by role, not by whose it is.
const DESK_DOORS = [
  'api/inbox',
  'api/issues/[month]/trail',
  'api/media',
  'api/outlets',
  'api/people',
];

function routeFiles(folder = 'app'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return routeFiles(file);
    return entry.name === 'route.ts' ? [folder.replace(/^app\/(\([a-z]+\)\/)?/, '')] : [];
  });
}

test('every route handler is known, and another’s article answers as one that isn’t there', async ({
  page,
  request,
}) => {
  expect(existsSync('app')).toBe(true);
  expect(routeFiles().sort()).toEqual([...Object.keys(DOORS), ...OPEN_DOORS, ...DESK_DOORS].sort());
  await signIn(page, accounts.author.email);
  await withDatabase(async (client) => {
    const { article } = await targetsIn(client);
    const before = await fingerprint(client);
    for (const [name, doors] of Object.entries(DOORS)) {
      for (const { method, url, data } of doors) {
        const ask = (asking: APIRequestContext, id: string) =>
          asking.fetch(url(id), { method, data, headers: { origin: originOf() } });
        const foreign = await ask(page.request, article.id);
        const missing = await ask(page.request, NOBODY);
        expect(foreign.status(), `${method} ${name}`).toBe(missing.status());
        expect(await foreign.text(), `${method} ${name}`).toBe(await missing.text());
        expect(foreign.ok(), `${method} ${name}`).toBe(false);
        const signedOut = await ask(request, article.id);
        expect([401, 404], `${method} ${name} signed out`).toContain(signedOut.status());
      }
    }
    for (const door of DESK_DOORS) {
      const address = `/${door.replace('[month]', '2026-11')}`;
      expect([401, 404, 405], door).toContain((await request.get(address)).status());
    }
    expect(await fingerprint(client), 'no row of any table changed').toBe(before);
  });
});
