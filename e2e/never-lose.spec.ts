import type { BrowserContext, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { article, editText, saved, startArticle, writeHeadline } from './open-article';
import { killWebProcess } from './web-process';

const isDraft = /\/api\/articles\/[^/]+\/draft$/;

/** Cuts the network of one article’s saves, as when the server answers with this. */
async function answerSavesWith(page: Page, status: number, body: unknown): Promise<void> {
  await page.route(isDraft, (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status, json: body }) : route.continue(),
  );
}

test('a save whose answer is lost after it was stored makes no false conflict', async ({
  page,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/ERR_FAILED|Failed to fetch/);
  await signInAs('author');
  await startArticle(page);
  let lost = 0;
  await page.route(isDraft, async (route) => {
    lost += 1;
    if (lost > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await writeHeadline(page, 'Stored, ');
  await expect.poll(() => lost).toBeGreaterThan(0);
  await writeHeadline(page, 'and the answer lost');
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('Somebody else changed this article meanwhile')).toHaveCount(0);
  await page.reload();
  await expect(article(page).locator('h1')).toHaveText('Stored, and the answer lost');
});

for (const end of ['closed', 'crashed'] as const) {
  test(`text typed without a network is offered again after the tab was ${end}`, async ({
    page,
    signInAs,
    look,
    context,
    consoleErrors,
  }) => {
    consoleErrors.expect(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
    await signInAs('author');
    const address = await startArticle(page);
    await writeHeadline(page, 'Known to the server');
    await expect(saved(page)).toBeVisible();
    await page.goto('/desk');
    const writing = await anotherPage(context, address);
    await context.setOffline(true);
    await writeHeadline(writing, ' and typed on the train');
    await expect(writing.getByText('The server can’t be reached')).toBeVisible();
    // What crashed has no chance to keep anything at its end; only its husk is closed here.
    if (end === 'crashed') await writing.goto('chrome://crash').catch(() => {});
    await writing.close();
    await context.setOffline(false);
    await page.goto(address);
    await expect(page.getByText(/that never reached the server/)).toBeVisible();
    const difference = page.getByRole('region', { name: 'What differs' });
    await expect(difference.locator('ins')).toContainText('and typed on the train');
    await expect(article(page).locator('h1')).toHaveText('Known to the server');
    if (end === 'closed') await look('unsent-offer');
    await page.getByRole('button', { name: 'Put it in place of the text below' }).click();
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(article(page).locator('h1')).toHaveText(
      'Known to the server and typed on the train',
    );
    await expect(page.getByText(/that never reached the server/)).toHaveCount(0);
  });
}

/** Another tab of the same browser; its errors are not the test’s: it is meant to come to grief. */
async function anotherPage(context: BrowserContext, address: string): Promise<Page> {
  const other = await context.newPage();
  await other.goto(address);
  await expect(article(other)).toBeVisible();
  return other;
}

test('text typed after the session ended is kept, and saved once one is signed in again', async ({
  page,
  signInAs,
  context,
  consoleErrors,
}) => {
  consoleErrors.expect(/401/);
  await signInAs('author');
  const address = await startArticle(page);
  await context.clearCookies();
  await writeHeadline(page, 'Typed by nobody in particular');
  await expect(page.getByText('You are signed out', { exact: true })).toBeVisible();
  const other = await context.newPage();
  await signIn(other, 'author@colophon.example');
  await other.close();
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expect(saved(page)).toBeVisible();
  await page.goto(address);
  await expect(article(page).locator('h1')).toHaveText('Typed by nobody in particular');
});

test('text typed while the server is killed is saved when it is back', async ({
  page,
  signInAs,
  baseURL,
  consoleErrors,
}) => {
  consoleErrors.expect(/ERR_(CONNECTION|EMPTY|SOCKET|NETWORK)|Failed to (load|fetch)/);
  await signInAs('author');
  await startArticle(page);
  await writeHeadline(page, 'Before');
  killWebProcess(Number(new URL(baseURL ?? '').port));
  await writeHeadline(page, ' and after the crash');
  await expect(page.getByText('The server can’t be reached')).toBeVisible();
  await expect(saved(page)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(article(page).locator('h1')).toHaveText('Before and after the crash');
});

test('a text that is refused stays, and the reason is said', async ({
  page,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/413|422|503|507/);
  await signInAs('author');
  const address = await startArticle(page);
  const refusals = [
    { status: 413, body: { kind: 'too-large', reason: 'It is too long.' }, says: /too long/ },
    { status: 422, body: { kind: 'invalid', problems: [] }, says: /can’t be stored/ },
    { status: 507, body: null, says: /no room left/ },
    { status: 503, body: null, says: /busy or being started again/ },
  ];
  for (const { status, body, says } of refusals) {
    await answerSavesWith(page, status, body);
    await writeHeadline(page, `${status} `);
    await expect(page.getByText(says)).toBeVisible();
    await page.unroute(isDraft);
  }
  await expect(article(page).locator('h1')).toHaveText('413 422 507 503 ');
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expect(saved(page)).toBeVisible();
  await page.goto(address);
  await expect(article(page).locator('h1')).toContainText('413 422 507 503');
});

test('the history shows what changed between any two revisions, and restores one', async ({
  page,
  signInAs,
  browser,
  look,
}) => {
  await signInAs('author');
  const address = await startArticle(page);
  await writeHeadline(page, 'As the author left it');
  await expect(saved(page)).toBeVisible();
  const editor = await browser.newPage();
  await signIn(editor, 'editor@colophon.example');
  await page.goto('/desk');
  await editor.goto(address);
  await expect(article(editor)).toHaveAttribute('contenteditable', 'true', { timeout: 30_000 });
  await editText(editor);
  await writeHeadline(editor, ', until the editor came');
  await expect(saved(editor)).toBeVisible();
  await editor.close();
  await page.goto(`${address}/history`);
  await expect(page.getByRole('row', { name: /before the next sitting/ })).toBeVisible();
  await expect(page.locator('.difference ins')).toContainText(', until the editor came');
  await look('history');
  await page.getByRole('button', { name: 'Restore revision 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore revision 1' }).click();
  await expect(page.getByRole('row', { name: /Restored from revision 1/ })).toBeVisible();
  await page.goto(address);
  await expect(article(page).locator('h1')).toHaveText('As the author left it');
});
