import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

const TEXT = readFileSync(path.join(import.meta.dirname, 'import-sample.txt'));

test('a text becomes drafts, with an account of every line', async ({ page, signInAs, look }) => {
  await signInAs('author2');
  await page.goto('/desk/import');
  await look('import');
  await page.getByLabel('Files').setInputFiles({
    name: 'two-articles.txt',
    mimeType: 'text/plain',
    buffer: TEXT,
  });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('2 articles in')).toBeVisible();
  await look('import-account');
  await page.getByRole('button', { name: 'Make 2 drafts of it' }).click();
  await expect(page.getByText('2 drafts were made of it')).toBeVisible();
  await page.getByRole('link', { name: 'The Pilot Boat Waits for a Spare Part' }).click();
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await expect(text).toContainText('The pilot boat of Villaseca has been tied up since May.');
  await expect(text.getByRole('button', { name: 'Note 1' })).toBeVisible();
  await expect(page.getByText('Name who made the image.')).toHaveCount(0);
});

test('what can’t be read says why and changes nothing', async ({ page, signInAs }) => {
  await signInAs('author2');
  await page.goto('/desk/import');
  for (const [buffer, reason] of [
    [Buffer.from([0x41, 0x00, 0x42, 0x00, 0x00]), /NUL|character|can’t be read|cannot/i],
    [Buffer.from('\n \n'), /empty|No article|nothing/i],
  ] as const) {
    await page.getByLabel('Files').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('alert').getByText(reason).first()).toBeVisible();
  }
});
