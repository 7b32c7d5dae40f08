import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';

test('a wrong password and an unknown account get the same answer', async ({
  page,
  consoleErrors,
  look,
}) => {
  consoleErrors.expect(/401/);
  await page.goto('/sign-in');
  await look('sign-in');
  for (const email of ['reader@colophon.example', 'nobody@colophon.example']) {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('certainly wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  }
});

test('signing out ends the session, wherever its cookie is', async ({
  page,
  context,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/404/);
  await signInAs('author2');
  const cookies = await context.cookies();
  await page.getByRole('button', { name: 'Nadim Harrow' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.addCookies(cookies);
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a reader has no desk, and nobody signed out has one', async ({ page, consoleErrors }) => {
  consoleErrors.expect(/404/);
  await page.goto('/desk/issues');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-mail').fill('reader@colophon.example');
  await page.getByLabel('Password').fill('colophon-demo-2026');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('There is nothing here')).toBeVisible();
});

test('another author’s article looks as if it did not exist', async ({
  page,
  signInAs,
  browser,
  consoleErrors,
}) => {
  consoleErrors.expect(/404/);
  await signInAs('author');
  await page.goto('/desk/articles');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}/);
  const other = await browser.newPage();
  await signIn(other, 'author2@colophon.example');
  const foreign = await other.request.get(page.url());
  const missing = await other.request.get('/desk/articles/0198c0de-0000-7000-8000-000000000000');
  expect(foreign.status()).toBe(404);
  expect(missing.status()).toBe(404);
  await other.close();
});

test('only the admin sees the accounts', async ({ page, signInAs, look, consoleErrors }) => {
  consoleErrors.expect(/404/);
  await signInAs('editor2');
  await page.goto('/desk/people');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await page.context().clearCookies();
  await signInAs('admin');
  await page.goto('/desk/people');
  await expect(page.getByRole('rowheader', { name: 'Ruth Amsel' })).toBeVisible();
  await look('people');
});

test('every screen of the gallery is accessible', async ({ page, signInAs, look }) => {
  await signInAs('editor2');
  await page.goto('/desk/gallery');
  await expect(page.getByRole('heading', { name: 'Gallery of pieces' })).toBeVisible();
  await look('gallery');
});

test('requests without our own origin change nothing', async ({ page, signInAs }) => {
  await signInAs('author3');
  const url = '/api/articles/0198c0de-0000-7000-8000-000000000000/draft';
  for (const origin of ['https://evil.example', 'null']) {
    const reply = await page.request.put(url, { data: {}, headers: { origin } });
    expect(reply.status()).toBe(403);
  }
});

test('bad input is answered with 4xx and a path, never 500', async ({
  page,
  signInAs,
  baseURL,
}) => {
  await signInAs('author3');
  const headers = { origin: new URL(baseURL ?? '').origin, 'content-type': 'application/json' };
  const url = '/api/articles/0198c0de-0000-7000-8000-000000000000/draft';
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '{"version":"1"}',
    '{"version":1,"document":{"type":"doc","content":[{"type":"script"}]}}',
    `{"version":1,"document":${'{"content":['.repeat(3_000)}${']}'.repeat(3_000)}}`,
    '{"version":1,"document":{"type":"\\u0000"}}',
    '{"__proto__":{"version":1}}',
  ];
  for (const data of bodies) {
    const reply = await page.request.put(url, { data: Buffer.from(data), headers });
    expect(reply.status(), data.slice(0, 60)).toBeGreaterThanOrEqual(400);
    expect(reply.status(), data.slice(0, 60)).toBeLessThan(500);
    expect(await reply.json()).toHaveProperty('kind');
  }
});

test('a preview is there for whom the article is there, and leaks to nobody else', async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  const canary = 'School Buses and the Second Shift';
  await signInAs('author');
  await page.goto('/desk/articles');
  const link = page.getByRole('link', { name: canary });
  const id = (await link.getAttribute('href'))?.split('/').pop() ?? '';
  const previews = (article: string) =>
    ['html', 'pdf'].map((form) => `/api/articles/${article}/preview.${form}`);
  const [site = '', pdf = ''] = previews(id);
  expect(await (await page.request.get(site)).text()).toContain(canary);
  const pages = await page.request.get(pdf);
  expect((await pages.body()).subarray(0, 5).toString()).toBe('%PDF-');
  for (const reply of [await page.request.get(site), pages]) {
    expect(reply.headers()['cache-control']).toBe('private, no-store');
  }

  for (const email of [null, 'reader@colophon.example', 'author2@colophon.example']) {
    const other = await browser.newContext({ baseURL });
    if (email) await signInOnly(await other.newPage(), email);
    for (const [index, address] of previews(id).entries()) {
      const missing = previews('0198c0de-0000-7000-8000-000000000000')[index] ?? '';
      const answers = [];
      for (const asked of [address, missing]) {
        const reply = await other.request.get(asked);
        const { date, 'x-request-id': requestId, ...headers } = reply.headers();
        answers.push({ status: reply.status(), headers, body: await reply.text() });
      }
      expect(answers[0], `${email} asks for ${address}`).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(email ? 404 : 401);
      expect(answers[0]?.body).not.toContain('School');
    }
    const tab = await other.request.get(`/desk/articles/${id}/preview`);
    expect(await tab.text()).not.toContain(canary);
    await other.close();
  }
});

/** Signs in somebody whose desk may not exist. */
async function signInOnly(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('colophon-demo-2026');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
