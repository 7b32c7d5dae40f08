import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const ADDRESS = 'https://www.gazzettaisolalunga.example/2026/10/16/il-traghetto-che-cantava';
const LINK = 'https://petitsemaphore.example/2026/11/03/le-phare-se-vend';
const PRINTED = `“Le phare se vend (The lighthouse sells),” Le Petit Sémaphore (a paper of sailors), 3 November 2026. ${LINK}`;

const saved = (page: Page) => page.locator('.save-status[data-status="saved"]');

async function startExcerpt(page: Page) {
  await page.goto('/desk/articles/new');
  await page.getByRole('button', { name: 'Start a blank article' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await text.locator('h1').click();
  await page.keyboard.type('The Ferry That Sang');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Alt+e');
  const excerpt = page.getByRole('group', { name: 'Excerpt' });
  await expect(excerpt.getByLabel('Paste a citation or an address')).toBeVisible();
  return excerpt;
}

test('an author pastes an address and a citation, and the registry completes them', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('author');
  const excerpt = await startExcerpt(page);
  const paste = excerpt.getByLabel('Paste a citation or an address');
  await paste.fill(ADDRESS);
  await paste.press('Enter');
  await expect(excerpt.getByLabel('Outlet', { exact: true })).toHaveValue(
    'La Gazzetta dell’Isola Lunga',
  );
  await expect(excerpt.getByLabel('What the outlet is')).toHaveValue(
    'island weekly, delivered by the ferry it writes about',
  );
  await expect(excerpt.getByLabel('Date')).toHaveValue('16 October 2026');
  await expect(excerpt.getByLabel('Language')).toHaveValue('it');
  await expect(excerpt.getByText('Filled from the address')).toBeVisible();
  await excerpt
    .getByRole('button', { name: 'Use “Il traghetto che cantava” as the title' })
    .click();
  await expect(excerpt.getByLabel('Original title')).toHaveValue('Il traghetto che cantava');

  // Pasted into a field in which somebody is typing; all that it fills is one step of undo.
  const title = excerpt.getByLabel('Original title');
  await title.fill('Il traghetto');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PRINTED);
  await page.keyboard.press('ControlOrMeta+v');
  const fields = ['Original title', 'Translated title', 'Outlet', 'Address', 'Language'];
  const filled = ['Le phare se vend', 'The lighthouse sells', 'Le Petit Sémaphore', LINK, 'fr'];
  const before = ['Il traghetto', '', 'La Gazzetta dell’Isola Lunga', ADDRESS, 'it'];
  const expectValues = async (values: string[]) => {
    for (const [index, field] of fields.entries()) {
      await expect(excerpt.getByLabel(field, { exact: true })).toHaveValue(values[index] ?? '');
    }
  };
  await expectValues(filled);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expectValues(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expectValues(filled);
  await expect(excerpt.getByText(/The house’s words: “seamen’s monthly/)).toBeVisible();
  await excerpt.getByRole('button', { name: 'Use them' }).click();
  await expect(excerpt.getByLabel('What the outlet is')).toHaveValue(
    'seamen’s monthly of the northern headlands',
  );

  const outlet = excerpt.getByLabel('Outlet', { exact: true });
  await outlet.fill('muelle');
  const offers = page.getByRole('listbox', { name: 'Outlets of the registry' });
  await expect(offers.getByRole('option', { name: /El Muelle de Ardiles/ })).toBeVisible();
  // The rest of the page stays within reach while the list is open.
  await expect(excerpt.getByRole('textbox', { name: 'Original title' })).toBeVisible();
  await look('citation-form');
  await outlet.press('ArrowDown');
  await outlet.press('Enter');
  await expect(outlet).toHaveValue('El Muelle de Ardiles');
  await expect(excerpt.getByLabel('What the outlet is')).toHaveValue(
    'independent daily of the port city of Puerto Ardiles',
  );
  await expect(excerpt.getByLabel('Language')).toHaveValue('es');
  await expect(offers).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
});

test('the original stands beside the translation, paragraph by paragraph, by keyboard alone', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('author');
  const excerpt = await startExcerpt(page);
  const passage = excerpt.locator('[data-block="passage"]');
  const original = excerpt.locator('[data-block="original"]');
  await excerpt.locator('.excerpt-editor-text p').first().click();
  await page.keyboard.type('The ferry sang all night.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody slept');
  await page.keyboard.press('ControlOrMeta+Alt+.');
  await expect(passage.locator('.elision')).toHaveText('[…]');
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await page.keyboard.type('Nessuno dormì […]');
  await expect(original.locator('p')).toHaveCount(2);
  await expect(original.locator('p').nth(1)).toHaveText('Nessuno dormì […]');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.type('Poi tacque.');
  await expect(passage.locator('p')).toHaveCount(3);
  await expect(saved(page)).toBeVisible();
  const tops = await Promise.all(
    [passage, original].map((side) =>
      side
        .locator('p')
        .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top))),
    ),
  );
  expect(tops[0]).toEqual(tops[1]);
  await look('original-beside');
});

test('an author proposes an outlet, an editor accepts and merges it, and its citations follow', async ({
  page,
  signInAs,
  look,
}) => {
  test.slow();
  await signInAs('author');
  await page.goto('/desk/outlets/new?name=Muelle%20Hoy&domain=muellehoy.example&language=es');
  await page.getByLabel('What it is, in the house’s words').fill('a page of harbour gossip');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByText('Waiting to be accepted')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);

  await page.context().clearCookies();
  await signInAs('editor');
  await page.goto('/desk/outlets?state=proposed');
  await page.getByRole('link', { name: 'Muelle Hoy' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: 'Accept it' }).click();
  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('The outlet that stays')
    .selectOption({ label: 'El Muelle de Ardiles, elmuelledeardiles.example' });
  await dialog.getByRole('button', { name: 'Merge them' }).click();
  await expect(page.getByRole('heading', { name: 'El Muelle de Ardiles', level: 1 })).toBeVisible();
  await expect(page.getByText('Muelle Hoy').first()).toBeVisible();
  await expect(page.getByText(/merged “Muelle Hoy” into it/)).toBeVisible();
  await look('outlet');
  await page.getByRole('button', { name: 'Describe anew' }).click();
  await page.getByLabel('In the house’s words').fill('weekly of the port of Puerto Ardiles');
  await page.getByLabel('Valid from').fill('2027-01-01');
  await page.getByRole('button', { name: 'Describe it' }).click();
  await expect(page.getByRole('rowheader', { name: /weekly of the port/ })).toBeVisible();
  await page.goto('/desk/outlets');
  await look('outlets');
  await page.goto('/desk/sources?q=muelle');
  await expect(page.getByRole('table', { name: 'Citations' })).toContainText(
    'El Muelle de Ardiles',
  );
  await look('sources');
});
