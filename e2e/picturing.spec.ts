import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './fixtures';

async function aPicture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 500, channels: 3, background } })
    .png()
    .toBuffer();
}

async function startArticle(page: Page): Promise<void> {
  await page.goto('/desk/articles/new');
  await page.getByRole('button', { name: 'Start a blank article' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toBeVisible();
  await page
    .getByRole('group', { name: 'Add at the end' })
    .getByRole('button', { name: 'Figure' })
    .click();
}

test('an image is chosen from the library by keyboard, brings its rights and is cropped', async ({
  page,
  signInAs,
  look,
}) => {
  test.slow();
  await signInAs('editor');
  await startArticle(page);
  const figure = page.getByRole('group', { name: 'Figure' });
  await figure.getByRole('button', { name: 'From the library' }).press('Enter');
  const library = page.getByRole('dialog', { name: 'Images of the library' });
  await expect(library.getByRole('listitem').first()).toBeVisible();
  await look('library-dialog');
  const search = library.getByLabel('Words of a name, a caption or a creator');
  await expect(search).toBeFocused();
  await page.keyboard.type('lighthouse');
  await expect(library.getByRole('status')).toHaveText(/^\d+ images?$/);
  await expect(library.getByRole('listitem').first()).toContainText(/lighthouse/i);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(library).toBeHidden();
  await expect(figure.getByRole('status')).toContainText('Filled in as in “');
  await expect(figure.getByLabel('Alternative text')).not.toHaveValue('');
  const credit = figure.locator('.excerpt-editor-line').last();
  await expect(credit).toContainText('Image: ');

  await figure.getByRole('button', { name: /^Crop and focal point/ }).press('Enter');
  const cut = figure.getByLabel('Cut from the left');
  await cut.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(cut).toHaveValue('3');
  await expect(credit).toContainText('cropped');
  await expect(figure.getByRole('img')).toBeVisible();
  await look('figure-crop');
  await expect(page.locator('.save-status[data-status="saved"]')).toBeVisible();
  await page.reload();
  await expect(figure.getByRole('button', { name: /97 % by 100 % of the image/ })).toBeVisible();
  await figure.getByRole('button', { name: /^Crop and focal point/ }).click();
  await figure.getByRole('button', { name: 'Show all of the image' }).click();
  await expect(credit).not.toContainText('cropped');

  await page.goto('/desk/media');
  await look('media-library');
});

test('several files make several figures, and what is refused is said in words', async ({
  page,
  signInAs,
  consoleErrors,
}) => {
  consoleErrors.expect(/422/);
  await signInAs('author');
  await startArticle(page);
  const figures = page.getByRole('group', { name: 'Figure' });
  await figures.locator('input[type=file]').setInputFiles([
    { name: 'one.png', mimeType: 'image/png', buffer: await aPicture('#37596d') },
    { name: 'wrong.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') },
    { name: 'two.png', mimeType: 'image/png', buffer: await aPicture('#a0522d') },
  ]);
  await expect(figures).toHaveCount(2);
  await expect(figures.first().getByRole('status')).toContainText(
    'wrong.png: This is not an image',
  );
  await expect(figures.locator('.image-picker img')).toHaveCount(2);
});
