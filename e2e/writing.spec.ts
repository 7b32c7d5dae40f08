import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, signIn, test } from './fixtures';

const saved = (page: Page) => page.locator('.save-status[data-status="saved"]');

async function startArticle(page: Page): Promise<void> {
  await page.goto('/desk/articles/new');
  await page.getByRole('button', { name: 'Start a blank article' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeVisible();
}

test('an author writes an article of real blocks, and it saves by itself', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('author');
  await startArticle(page);
  await look('article-blank');
  await page.getByLabel('Section').selectOption({ label: 'Ports & Trade' });
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await text.locator('h1').click();
  await page.keyboard.type('The Crane That Came Back');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A crane sold for scrap stands on the quay again.');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: /^Text of note/ }).fill('See the harbour register.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(text.getByRole('button', { name: 'Note 1' })).toBeVisible();
  const end = page.getByRole('group', { name: 'Add at the end' });
  await end.getByRole('button', { name: 'Pull quote' }).click();
  await page.keyboard.type('Nobody signed for the crane.');
  await end.getByRole('button', { name: 'Figure' }).click();
  await addImage(page);
  await end.getByRole('button', { name: 'Excerpt' }).click();
  await fillExcerpt(page);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(text.locator('h1')).toHaveText('The Crane That Came Back');
  await expect(text).toContainText('A crane sold for scrap stands on the quay again.');
  await expect(text.getByRole('button', { name: 'Note 1' })).toBeVisible();
  await expect(text).toContainText('La grúa que volvió');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await expect(page.getByText('Nothing stands in the way of this article.')).toBeVisible();
  await look('article-written');
});

async function addImage(page: Page): Promise<void> {
  const png = await sharp({
    create: { width: 800, height: 500, channels: 3, background: '#37596d' },
  })
    .png()
    .toBuffer();
  const figure = page.getByRole('group', { name: 'Figure' });
  await figure.locator('input[type=file]').setInputFiles({
    name: 'crane.png',
    mimeType: 'image/png',
    buffer: png,
  });
  await expect(figure.locator('img')).toBeVisible();
  await figure.getByLabel('Caption').fill('The crane on quay four.');
  await figure.getByLabel('Alternative text').fill('A crane over a grey quay.');
  await figure.getByLabel('Creator').fill('Ines Falk');
  await figure.getByLabel('Source page').fill('https://images.example/crane');
  await figure.getByLabel('Licence').selectOption({ label: 'CC BY 4.0' });
}

async function fillExcerpt(page: Page): Promise<void> {
  const excerpt = page.getByRole('group', { name: 'Excerpt' });
  await excerpt.getByLabel('Original title').fill('La grúa que volvió');
  await excerpt.getByLabel('Translated title').fill('The crane that came back');
  await excerpt.getByLabel('Outlet', { exact: true }).fill('El Muelle');
  await excerpt.getByLabel('Date').fill('16 October 2026');
  await excerpt.getByLabel('Language').selectOption({ label: 'Spanish' });
  await excerpt
    .getByLabel('Address', { exact: true })
    .fill('https://elmuelle.example/2026/10/16/la-grua-que-volvio');
  await excerpt.locator('.excerpt-editor-text p').first().click();
  await page.keyboard.type('Nobody signed for the crane. It came by night.');
}

test('a save over somebody else’s is refused, and no word is lost on screen', async ({
  page,
  signInAs,
  browser,
  look,
  consoleErrors,
}) => {
  consoleErrors.expect(/409|ERR_FAILED/);
  await signInAs('author');
  await startArticle(page);
  // This window hears nothing of who edits: the lock is a courtesy, and no save needs it.
  await page.route(/\/lock(\?|$)/, (route) => route.abort());
  const other = await browser.newPage();
  await signIn(other, 'author@colophon.example');
  await other.goto(page.url());
  const theirs = other.getByRole('textbox', { name: 'Article', exact: true });
  await theirs.locator('h1').click();
  await other.keyboard.type('Written in the other window');
  await expect(saved(other)).toBeVisible();
  const mine = page.getByRole('textbox', { name: 'Article', exact: true });
  await mine.locator('h1').click();
  await page.keyboard.type('Written here, later');
  await expect(page.getByText('Somebody else changed this article meanwhile')).toBeVisible();
  await expect(mine).toContainText('Written here, later');
  await look('article-conflict');
  await other.reload();
  await expect(theirs.locator('h1')).toHaveText('Written in the other window');
  await other.close();
});

test('text typed while the server is away is kept and sent when it is back', async ({
  page,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
  await signInAs('author');
  await startArticle(page);
  await page.context().setOffline(true);
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await text.locator('h1').click();
  await page.keyboard.type('Written on the train');
  await expect(page.getByText('The server can’t be reached')).toBeVisible();
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(text.locator('h1')).toHaveText('Written on the train');
});

test('what is no image is refused with a reason, and nothing is stored', async ({
  page,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/422/);
  await signInAs('author');
  await startArticle(page);
  const end = page.getByRole('group', { name: 'Add at the end' });
  await end.getByRole('button', { name: 'Figure' }).click();
  const figure = page.getByRole('group', { name: 'Figure' });
  await figure.locator('input[type=file]').setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(figure.getByText(/This is not an image/)).toBeVisible();
  await expect(figure.locator('img')).toHaveCount(0);
});

test('a block is dragged by its handle to between two others, and undo puts it back', async ({
  page,
  signInAs,
}) => {
  await signInAs('author');
  await startArticle(page);
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await text.locator('h1').click();
  for (const words of ['Headline', 'First', 'Second', 'Third']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const figure = page.getByRole('group', { name: 'Figure' });
  await expect(figure.getByLabel('Caption')).toBeVisible();
  const blocks = () =>
    text.evaluate((root) =>
      [...root.children].map((block) =>
        block.matches('[role=group]') ? 'Figure' : block.textContent,
      ),
    );
  expect(await blocks()).toEqual(['Headline', 'First', 'Second', 'Third', 'Figure']);

  await text.getByText('Third').hover();
  const handle = page.getByRole('button', { name: 'Move block', exact: true });
  await drag(page, handle, text.getByText('First'));
  await expect.poll(blocks).toEqual(['Headline', 'Third', 'First', 'Second', 'Figure']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(blocks).toEqual(['Headline', 'First', 'Second', 'Third', 'Figure']);

  await drag(page, figure.getByText('or drop one here'), text.getByText('Headline'));
  await expect.poll(blocks).toEqual(['Headline', 'Figure', 'First', 'Second', 'Third']);
});

/** Drags to just above the middle of another element, as a mouse does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await boxOf(from);
  const end = await boxOf(to);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2, { steps: 3 });
  await page.mouse.move(end.x + 20, end.y + end.height / 2 - 4, { steps: 5 });
  await expect(page.locator('.block-drop-line')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.block-drop-line')).toHaveCount(0);
}

async function boxOf(target: Locator) {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}
