import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type pg from 'pg';
import { accounts } from '../prisma/demo';
import { actionFields, type Fields, type Targets } from './doors';
import { expect, signIn, test } from './fixtures';
import { fingerprint, withDatabase } from './product-database';

const NOBODY = '0198c0de-0000-7000-8000-000000000000';

type Action = { id: string; name: string; page: string };

/** Every server action of the build that is being driven, and a page that holds it. */
function builtActions(): Action[] {
  const manifest = JSON.parse(
    readFileSync('.next-test/server/server-reference-manifest.json', 'utf8'),
  ) as {
    node: Record<
      string,
      { workers: Record<string, unknown>; filename: string; exportedName: string }
    >;
  };
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename
      .replace(/^app\/\((desk|site)\)\/(desk\/)?/, '')
      .replace(/^actions/, 'desk/actions')
      .replace(/\.ts$/, '')}#${exportedName}`,
    page: Object.keys(workers)[0] ?? '',
  }));
}

async function targetsIn(client: pg.Client): Promise<Targets> {
  const one = async (sql: string) => (await client.query(sql, [])).rows[0];
  const article = await one(
    `select a.id, a.version::text, a."contentHash" from "Article" a join "User" u on u.id = a."ownerId"
      where u.email = '${accounts.author2.email}' and a.state = 'in_review' limit 1`,
  );
  const issue = await one(
    `select id, version::text from "Issue" where state not in ('published', 'corrected') limit 1`,
  );
  const outlets = (await client.query(`select id, version::text from "Outlet" order by id limit 2`))
    .rows;
  const edition = await one('select id from "Edition" limit 1');
  const user = await one(`select id from "User" where email = '${accounts.editor.email}'`);
  return {
    article,
    issue,
    outlet: outlets[0],
    otherOutlet: outlets[1].id,
    edition: edition.id,
    import: NOBODY,
    user: user.id,
  };
}

/** Calls a server action as Next's own client does, by its id, with a form. */
function call(
  request: APIRequestContext,
  { id, page, name }: Action,
  fields: Fields,
  articleId: string,
): Promise<APIResponse> {
  const isForm = ['inbox/actions#open'].includes(name);
  const form: Record<string, string> = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [`1_${key}`, value]),
  );
  const address = page
    .replace(/^app|\/page$|\/\([a-z]+\)/g, '')
    .replace('[id]', articleId)
    .replace('[month]', '2026-11')
    .replace('[token]', 'x.y.z');
  return request.post(address || '/desk', {
    headers: { 'next-action': id, accept: 'text/x-component', origin: originOf() },
    multipart: { ...form, 0: JSON.stringify(isForm ? ['$K1'] : [null, '$K1']) },
    maxRedirects: 0,
  });
}

function originOf(): string {
  return `http://localhost:${process.env.E2E_PORT ?? 3917}`;
}

/** What these do, they do for whoever asks: their own settings, inbox, session, drafts, proposals. */
const FOR_ONESELF = [
  'account/actions#choose',
  'account/actions#rename',
  'account/actions#signOutEverywhere',
  'inbox/actions#readAll',
  'inbox/actions#open',
  'desk/actions#signOut',
  'articles/new/actions#start',
  'outlets/actions#propose',
];

/** What these did is told by where they lead, not by an answer. */
const ANSWERS_NOTHING = ['inbox/actions#open', 'desk/actions#signOut'];

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
