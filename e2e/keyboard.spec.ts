import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { accounts, demoPassword } from '../prisma/demo';
import { expect, test } from './fixtures';

// Nothing here is clicked, filled or focused but by keys; only the file dialog is the system's own.

const saved = (page: Page) => page.locator('.save-status[data-status="saved"]');

/** Presses Tab, or the key given, until the focus is there; a person wouldn't go on much longer. */
async function tabTo(page: Page, target: Locator, key = 'Tab', most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} don’t lead to ${target}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Tabs to a field and types into it. */
async function write(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

async function signInByKeys(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await write(page, page.getByLabel('E-mail'), accounts.author.email);
  await write(page, page.getByLabel('Password'), demoPassword);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk$/);
}

async function startByKeys(page: Page): Promise<Locator> {
  await tabTo(page, page.getByRole('link', { name: 'New article' }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Start a blank article' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  return page.getByRole('textbox', { name: 'Article', exact: true });
}

test('the whole writing job is done by keyboard alone, from sign-in to a submitted article', async ({
  page,
  look,
}) => {
  test.slow();
  await signInByKeys(page);
  const text = await startByKeys(page);
  await write(page, page.getByLabel('Section'), 'Ports');
  await write(page, page.getByLabel(/^(Another b|B)yline$/), 'Oda Kestrel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').getByText('Oda Kestrel', { exact: true })).toBeVisible();
  await tabTo(page, text);
  await page.keyboard.type('The Lighthouse Sells');
  await writeCommentary(page, text);
  await writeExcerpt(page, text);
  await takePullQuote(page, text);
  await addFigure(page, text);
  await moveAndJump(page, text);
  await expect(saved(page)).toBeVisible();
  await mendFinding(page, text);
  await look('article-by-keyboard');
  await tabTo(page, page.getByRole('button', { name: 'Submit for review' }), 'Shift+Tab', 150);
  await page.keyboard.press('Enter');
  await expect(page.getByText('In review', { exact: true }).first()).toBeVisible();
  await expect(text).toContainText('Nobody paid for the light.');
});

async function writeCommentary(page: Page, text: Locator): Promise<void> {
  await press(page, 'Enter');
  await page.keyboard.type('A lighthouse is for sale');
  await press(page, 'ControlOrMeta+Alt+f');
  const note = page.getByRole('textbox', { name: /^Text of note/ });
  await expect(note).toBeFocused();
  await page.keyboard.type('See the register');
  await press(page, 'ControlOrMeta+Shift+ArrowLeft', 'ControlOrMeta+k');
  await expect(page.getByLabel('Address of the link')).toBeFocused();
  await page.keyboard.type('https://register.example/lights');
  await press(page, 'Enter');
  await expect(note.locator('a')).toHaveText('register');
  await press(page, 'Escape');
  await expect(text).toBeFocused();
  await page.keyboard.type(', and ');
  await press(page, 'ControlOrMeta+b');
  await page.keyboard.type('nobody');
  await press(page, 'ControlOrMeta+b');
  await page.keyboard.type(' has ');
  await press(page, 'ControlOrMeta+i');
  await page.keyboard.type('asked');
  await press(page, 'ControlOrMeta+i');
  await page.keyboard.type(' the keeper.');
  await press(page, 'Enter');
  await page.keyboard.type('## What it costs');
  await press(page, 'Enter');
  await page.keyboard.type('- The tower');
  await press(page, 'Enter');
  await page.keyboard.type('The lamp');
  await press(page, 'Enter', 'Enter');
  await expect(text.locator('strong')).toHaveText('nobody');
  await expect(text.locator('em')).toHaveText('asked');
  await expect(text.locator('h2')).toHaveText('What it costs');
  await expect(text.locator('li')).toHaveText(['The tower', 'The lamp']);
}

async function writeExcerpt(page: Page, text: Locator): Promise<void> {
  await page.keyboard.type('/exc');
  await press(page, 'Enter');
  const excerpt = text.getByRole('group', { name: 'Excerpt' });
  await page.keyboard.type('Nobody paid for the light.');
  await press(page, 'ControlOrMeta+Alt+b');
  await page.keyboard.type('Personne n’a payé la lumière.');
  await press(page, 'ControlOrMeta+Alt+b', 'ControlOrMeta+Alt+c');
  await expect(excerpt.getByLabel('Original title')).toBeFocused();
  await tabTo(page, excerpt.getByLabel('Paste a citation or an address'), 'Shift+Tab');
  await page.keyboard.type(
    '“Le phare se vend (The lighthouse sells),” Le Petit Sémaphore (seamen’s monthly of the northern headlands), 3 November 2026. https://petitsemaphore.example/2026/11/03/le-phare-se-vend',
  );
  await press(page, 'Enter');
  await expect(excerpt.getByLabel('Translated title')).toHaveValue('The lighthouse sells');
  const outlet = excerpt.getByLabel('Outlet', { exact: true });
  await tabTo(page, outlet);
  await press(page, 'ControlOrMeta+a');
  await page.keyboard.type('sémaph');
  await expect(page.getByRole('option', { name: /Le Petit Sémaphore/ })).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await expect(outlet).toHaveValue('Le Petit Sémaphore');
  await expect(excerpt.getByLabel('Language')).toHaveValue('fr');
  await press(page, 'Escape');
  await expect(text).toBeFocused();
  await expect(outlet).toHaveValue('Le Petit Sémaphore');
}

async function takePullQuote(page: Page, text: Locator): Promise<void> {
  await press(page, 'Home', 'Shift+End', 'ControlOrMeta+Alt+Shift+q');
  await expect(text.locator('[data-block="pullQuote"]')).toHaveText('“Nobody paid for the light.”');
  await expect(text.getByText('Verbatim in the excerpt of Le Petit Sémaphore')).toBeVisible();
}

async function addFigure(page: Page, text: Locator): Promise<void> {
  await press(page, 'ControlOrMeta+End', 'ControlOrMeta+Alt+p');
  const figure = text.getByRole('group', { name: 'Figure' });
  const buffer = await sharp({
    create: { width: 800, height: 500, channels: 3, background: '#37596d' },
  })
    .png()
    .toBuffer();
  const file = { name: 'lighthouse.png', mimeType: 'image/png', buffer };
  await figure.locator('input[type=file]').setInputFiles(file);
  await expect(figure.locator('img')).toBeVisible();
  await press(page, 'ControlOrMeta+Alt+c');
  await expect(figure.getByLabel('Caption')).toBeFocused();
  await page.keyboard.type('The lighthouse in October.');
  await write(page, figure.getByLabel('Creator'), 'Ines Falk');
  await write(page, figure.getByLabel('Source page'), 'https://images.example/lighthouse');
  await write(page, figure.getByLabel('Licence'), 'CC BY 4');
  await press(page, 'Escape');
  await expect(text).toBeFocused();
}

async function moveAndJump(page: Page, text: Locator): Promise<void> {
  const figureNumber = () =>
    text.evaluate((root) => {
      return [...root.children].findIndex((block) => block.matches('.figure-editor'));
    });
  const before = await figureNumber();
  await press(page, 'Alt+ArrowUp');
  await expect.poll(figureNumber).toBe(before - 1);
  await press(page, 'ControlOrMeta+Alt+o');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await tabTo(page, outline.getByRole('button', { name: /What it costs/ }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(text).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type(' today');
  await expect(text.locator('h2')).toHaveText('What it costs today');
}

async function mendFinding(page: Page, text: Locator): Promise<void> {
  await press(page, 'ControlOrMeta+Alt+i');
  const side = page.getByRole('complementary', { name: 'Beside the text' });
  await tabTo(page, side.getByRole('button', { name: /^Say what the image shows/ }));
  await press(page, 'Enter');
  await expect(text.getByLabel('Alternative text')).toBeFocused();
  await page.keyboard.type('A white lighthouse over a grey sea.');
  await expect(page.getByText('Nothing stands in the way of this article.')).toBeVisible();
}

test('a finding leads into the field where it is mended, also in a form that is folded', async ({
  page,
  signInAs,
}) => {
  await signInAs('author');
  await page.goto('/desk/articles');
  await page.getByRole('link', { name: 'School Buses and the Second Shift' }).click();
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  const figure = text.getByRole('group', { name: 'Figure' });
  await tabTo(page, figure.getByRole('button', { name: /Anselm Rood/ }), 'Tab', 150);
  await page.keyboard.press('Enter');
  await expect(figure.getByLabel('Licence')).toHaveCount(0);
  await expect(text.getByLabel('Date')).toHaveCount(0);
  const side = page.getByRole('complementary', { name: 'Beside the text' });
  for (const [finding, field] of [
    ['The citation has no date.', text.getByLabel('Date')],
    ['Choose the licence.', figure.getByLabel('Licence')],
    ['Choose a section.', page.getByLabel('Section')],
  ] as const) {
    await press(page, 'ControlOrMeta+Alt+i');
    await tabTo(page, side.getByRole('button', { name: finding }));
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
  }
});
