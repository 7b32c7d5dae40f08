import { readyDocument } from '../prisma/factories';
import { expect, test } from './fixtures';

const randomToken = `${'A'.repeat(32)}.${'B'.repeat(43)}`;

test('an article is shared by a link, read and commented on signed out, and closed again', async ({
  page,
  browser,
  signInAs,
  look,
  consoleErrors,
}) => {
  await signInAs('editor');
  await page.goto('/desk/articles/new');
  await expect(async () => {
    await page.getByRole('button', { name: 'Start a blank article' }).click();
    await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  }).toPass();
  const article = page.url();
  const saved = await page.request.put(`/api/articles/${article.split('/').at(-1)}/draft`, {
    headers: { origin: new URL(article).origin },
    data: { version: 1, document: readyDocument({ headline: 'A Port to Share' }) },
  });
  expect(saved.status()).toBe(200);
  await page.goto(`${article}/share`);
  await page.getByLabel('For whom').fill('Prof. Adeyemi');
  await page.getByLabel('They may comment').check();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByLabel('The link').inputValue();
  await look('preview-link-made');
  // It is shown once.
  await page.reload();
  await expect(page.getByLabel('The link')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Prof. Adeyemi/ })).toContainText('never');

  const guest = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  guest.on('request', (request) => asked.push(request.headers().referer ?? ''));
  const reply = await guest.goto(address);
  expect(reply?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  });
  await expect(guest.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(guest.getByText(/Preview for Prof. Adeyemi, until .*: not published/)).toBeVisible();
  await expect(guest.frameLocator('iframe').getByText('The lease was signed')).toBeVisible();
  await guest.getByRole('textbox', { name: /^Your comment/ }).fill('Which lease is this?');
  await guest.getByRole('button', { name: 'Send the comment' }).click();
  await expect(guest.getByRole('article')).toContainText('Which lease is this?');
  expect(asked.filter((referer) => referer.includes('/preview/'))).toEqual([]);

  await page.reload();
  const made = page.getByRole('row', { name: /Prof. Adeyemi/ });
  await expect(made).toContainText('once');
  await page.goto(`${article}#discussion`);
  const thread = page.getByRole('article').filter({ hasText: 'Which lease is this?' });
  await expect(thread).toContainText('Prof. Adeyemi');
  await expect(thread).toContainText('guest');

  await page.goto(`${article}/share`);
  await made.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await expect(made).toContainText('revoked');
  const closed = await guest.goto(address);
  const closedText = await guest.locator('body').innerText();
  const unknown = await guest.goto(`/preview/${randomToken}`);
  expect([closed?.status(), unknown?.status()]).toEqual([404, 404]);
  expect(await guest.locator('body').innerText()).toBe(closedText);
  expect(unknown?.headers()['cache-control']).toBe('private, no-store');
  await guest.context().close();
  consoleErrors.expect(/404/);
});
