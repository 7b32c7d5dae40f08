import type { Browser, Page } from '@playwright/test';
import { readyDocument } from '../prisma/factories';
import { expect, signIn, test } from './fixtures';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true });
const discussionOf = (page: Page) => page.getByRole('region', { name: 'Discussion' });
const threads = (page: Page) => discussionOf(page).getByRole('article');
const removed = (page: Page) =>
  discussionOf(page).getByRole('button', { name: /^On removed text/ });

type Submitted = { author: Page; id: string; document: ReturnType<typeof readyDocument> };

/** A text of the demo's third author that waits for a decision, open before that author. */
async function submittedArticle(browser: Browser, headline: string): Promise<Submitted> {
  const author = await browser.newPage();
  await signIn(author, 'author3@colophon.example');
  await author.goto('/desk/articles/new');
  await expect(async () => {
    await author.getByRole('button', { name: 'Start a blank article' }).click();
    await expect(author).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  }).toPass();
  const id = author.url().split('/').at(-1) ?? '';
  const document = readyDocument({ headline, section: 'ports-and-trade' });
  const saved = await author.request.put(`/api/articles/${id}/draft`, {
    headers: { origin: new URL(author.url()).origin },
    data: { version: 1, document },
  });
  expect(saved.status()).toBe(200);
  await author.reload();
  await author.getByRole('button', { name: 'Submit for review' }).click();
  await expect(author.getByText('In review', { exact: true }).first()).toBeVisible();
  return { author, id, document };
}

/** Threads of whoever is signed in on this page, on the first paragraph and its note. */
async function startThreads(page: Page, { id, document }: Submitted): Promise<void> {
  const address = `/api/articles/${id}/discussion`;
  const { people } = await (await page.request.get(address)).json();
  const author = people.find(({ name }: { name: string }) => name === 'Sunniva Tan');
  const paragraph = document.content?.[1];
  const note = paragraph?.content?.at(-1);
  const headers = { origin: new URL(page.url()).origin };
  for (const [blockId, quote, body] of [
    [paragraph?.attrs?.id, 'The lease', `Which lease is this, @[${author.id}]?`],
    [note?.attrs?.id, 'See the register.', 'Which page of it?'],
  ]) {
    const anchor = { kind: 'passage', blockId, quote, offset: 0 };
    const said = await page.request.post(`${address}/start-thread`, {
      headers,
      data: { anchor, body },
    });
    expect(said.status()).toBe(200);
  }
}

/** Writes into the form that has the focus, and sends it by keys. */
async function say(page: Page, words: string, expected: number): Promise<void> {
  await expect(discussionOf(page).getByLabel('Your comment')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(threads(page)).toHaveCount(expected);
}

async function selectTwoWords(page: Page): Promise<void> {
  await textOf(page).getByText('The lease was signed').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
}

test('a text in review is discussed by keyboard: a passage, a note, the date of a citation', async ({
  page,
  browser,
  signInAs,
  look,
}) => {
  test.slow();
  const { author, id } = await submittedArticle(browser, 'A Port in Dispute');
  await author.close();
  await signInAs('editor');
  await page.goto(`/desk/articles/${id}`);

  await selectTwoWords(page);
  await page.keyboard.press('ControlOrMeta+Alt+m');
  await expect(discussionOf(page).getByLabel('Your comment')).toBeFocused();
  await page.keyboard.type('Which lease is this, @Sun');
  await expect(page.getByRole('option', { name: 'Sunniva Tan' })).toBeVisible();
  await page.keyboard.press('Enter');
  await say(page, '? <img src=x onerror=alert(1)>', 1);
  await expect(threads(page)).toContainText('Which lease is this, @Sunniva Tan ?');
  await expect(threads(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(textOf(page).locator('mark')).toHaveText('The lease');

  await textOf(page).getByRole('button', { name: 'Note 1' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of note 1' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+Alt+m');
  await say(page, 'Which page of it?', 2);
  // The note's own window stands over what follows.
  await page.getByRole('button', { name: 'Done' }).click();

  await textOf(page)
    .getByRole('button', { name: /El puerto cambia de manos/ })
    .click();
  const date = textOf(page).getByLabel('Date');
  await date.focus();
  await page.keyboard.press('ControlOrMeta+Alt+m');
  await say(page, 'The paper says the 17th.', 3);
  const places = threads(page).getByRole('heading');
  await expect(places).toHaveText(['“The lease”', '“See the register.”', 'Date: 2026-10-16']);
  await look('discussion-in-review');
});

test('a discussion goes on while its text changes, and no thread is lost', async ({
  page,
  browser,
  signInAs,
  look,
}) => {
  test.slow();
  const submitted = await submittedArticle(browser, 'A Port in Question');
  const { author, id } = submitted;
  await signInAs('editor');
  await startThreads(page, submitted);
  await page.goto(`/desk/articles/${id}#discussion`);
  await expect(threads(page)).toHaveCount(2);

  // The author may read and comment while the text is in review, not edit it.
  await author.goto('/desk/inbox');
  await author.getByRole('button', { name: 'A Port in Question', exact: true }).first().click();
  await expect(author).toHaveURL(/\/desk\/articles\//);
  const first = threads(author).filter({ hasText: 'Which lease is this, @Sunniva Tan?' });
  await first.getByRole('button', { name: 'Answer' }).click();
  await author.getByLabel('Your answer').fill('That of the northern quay.');
  await author.reload();
  await expect(author.getByLabel('Your answer')).toHaveValue('That of the northern quay.');
  await first.getByRole('button', { name: 'Answer' }).click();
  await expect(first).toContainText('That of the northern quay.');
  // What others say appears by itself.
  await expect(threads(page).first()).toContainText('That of the northern quay.');
  await textOf(author).focus();
  await author.keyboard.press('ArrowRight');
  await author.keyboard.press('Shift+ArrowRight');
  await author.keyboard.press('ControlOrMeta+Alt+m');
  await say(author, 'I would rather keep this headline.', 3);
  await expect(threads(author).first().getByRole('heading')).toContainText(/“A|“Port/);

  await author.getByRole('button', { name: 'Take back' }).click();
  await expect(textOf(author)).toHaveAttribute('contenteditable', 'true');
  await textOf(author).getByText('The lease was signed').click();
  await author.keyboard.press('Home');
  await author.keyboard.press('Shift+End');
  await author.keyboard.press('Delete');
  await expect(removed(author)).toContainText('2');
  await textOf(author).focus();
  await author.keyboard.press('ControlOrMeta+z');
  await expect(removed(author)).toContainText('0');
  await author.keyboard.press('ControlOrMeta+y');
  await expect(removed(author)).toContainText('2');
  await expect(author.locator('.save-status[data-status="saved"]')).toBeVisible();
  await author.close();

  await page.reload();
  await removed(page).click();
  const places = threads(page).getByRole('heading');
  await expect(places).toHaveText(['“The lease”', '“See the register.”']);
  await expect(threads(page).first()).toContainText('On removed text');
  await look('discussion-on-removed-text');
  await threads(page).first().getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(threads(page).first()).toContainText('Resolved by Mirjam Odenwald');
  const resolved = discussionOf(page).getByRole('button', { name: /^Resolved/ });
  await resolved.press('Enter');
  await expect(threads(page)).toHaveCount(1);
  await threads(page).getByRole('button', { name: 'Reopen' }).press('Enter');
  await expect(resolved).toContainText('0');
});

test('the discussion of another author’s article looks as if it did not exist', async ({
  page,
  browser,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/404/);
  const { author, id } = await submittedArticle(browser, 'A Port of Their Own');
  const nobody = '0198c0de-0000-7000-8000-000000000000';
  const addressOf = (article: string) => `/api/articles/${article}/discussion`;
  expect((await page.request.get(addressOf(id))).status()).toBe(401);
  const owned = await author.request.get(addressOf(id));
  expect(owned.headers()['cache-control']).toBe('private, no-store');
  const etag = owned.headers().etag ?? '';
  const again = await author.request.get(addressOf(id), { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);

  await signInAs('author2');
  const headers = { origin: new URL(page.url()).origin, 'if-none-match': etag };
  const anchor = { kind: 'block', blockId: 'block001' };
  const data = { anchor, body: 'Let me in.' };
  for (const ask of [
    (article: string) => page.request.get(addressOf(article), { headers }),
    (article: string) => page.request.post(`${addressOf(article)}/start-thread`, { headers, data }),
  ]) {
    const [foreign, missing] = [await ask(id), await ask(nobody)];
    expect(foreign.status()).toBe(404);
    expect(await foreign.text()).toBe(await missing.text());
  }
  await author.close();
});
