import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  endnoteReference,
  wordFile,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../lib/import/docx/word-file';
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

// One blue pixel.
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const WORD = wordFile({
  body: [
    wordParagraph('The Ferry Runs at Night Again', 'Heading1'),
    wordPicture('ferry', 'A ferry with its lights on'),
    wordParagraph('The night ferry at its berth.', 'Caption'),
    `<w:p>${wordRun('The ferry of Villaseca runs at night again, ')}${wordRun('every', '<w:i/>')}${wordRun(' night.')}${endnoteReference(1)}</w:p>`,
    wordParagraph(
      '“El transbordador vuelve (The ferry returns),” El Muelle (a harbour daily), 16 October 2026. https://elmuelle.example/2026/10/16/el-transbordador-vuelve',
    ),
    wordParagraph('The ferry returns to its nights.'),
    `<w:tbl><w:tr><w:tc>${wordParagraph('Nobody had asked')}</w:tc><w:tc>${wordParagraph('the crew.')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
  endnotes: [`<w:p>${wordRun('See the timetable of the line.')}</w:p>`],
  pictures: { ferry: Buffer.from(PNG, 'base64') },
});

test('a Word file is read, mended, and becomes a draft with its note and picture', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('author');
  await page.goto('/desk/import');
  const word = {
    name: 'ferry.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(WORD),
  };
  await page.getByLabel('Files').setInputFiles(word);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('1 doubtful')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Nobody had asked | the crew.' });
  await expect(row).toContainText('tables are reduced to lines');
  await expect(page.getByRole('img', { name: 'A ferry with its lights on' })).toBeVisible();
  await row.getByLabel(/^What line \d+ is$/).selectOption({ label: 'Commentary' });
  await row.getByRole('button', { name: 'Say so' }).click();
  await expect(page.getByText('0 doubtful')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Take back' })).toBeVisible();
  await page.getByLabel('Section').selectOption({ index: 1 });
  await expect(page.getByText('Kept.')).toBeVisible();
  await page.getByLabel('Byline').fill('Elena Vasari-Holt');
  await page.getByLabel('Byline').press('Tab');
  await expect(page.getByText('Kept.')).toBeVisible();
  await look('import-mended');
  await page.getByRole('button', { name: 'Make 1 draft of it' }).click();
  await expect(page.getByText('1 draft was made of it')).toBeVisible();

  await page.goto('/desk/import');
  await page.getByLabel('Files').setInputFiles(word);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('This file was imported before')).toBeVisible();
  await page.getByRole('button', { name: 'Make 1 draft of it' }).click();
  await expect(
    page.getByRole('alert').getByText('Drafts were made of the same file before'),
  ).toBeVisible();

  await page.getByRole('link', { name: 'The Ferry Runs at Night Again' }).click();
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await expect(text).toContainText('Nobody had asked | the crew.');
  await expect(text.getByRole('button', { name: 'Note 1' })).toBeVisible();
  await expect(text.getByRole('img', { name: 'A ferry with its lights on' })).toBeVisible();
});
