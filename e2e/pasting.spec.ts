import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';

const sample = (name: string) =>
  readFileSync(new URL(`../components/editor/paste/samples/${name}`, import.meta.url), 'utf8');

const saved = (page: Page) => page.locator('.save-status[data-status="saved"]');
const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true });
const notice = (page: Page) => page.locator('.editing-notice [role="status"]');

async function startArticle(page: Page): Promise<void> {
  await page.goto('/desk/articles/new');
  await page.getByRole('button', { name: 'Start a blank article' }).click();
  await expect(article(page)).toBeVisible();
  await article(page).locator('h1').click();
  await page.keyboard.type('Copied from elsewhere');
  await page.keyboard.press('Enter');
}

/** One paste event with what a program put on the clipboard; gives the ms for which the page stood still. */
function paste(page: Page, content: { html?: string; text: string }): Promise<number> {
  return page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html) data.setData('text/html', html);
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    const started = performance.now();
    document.activeElement?.dispatchEvent(event);
    return performance.now() - started;
  }, content);
}

const SAID = 'Pasted with 2 notes; one table became lines of text, one picture was left out.';

test('what other programs put on the clipboard comes in whole, and what was lost is said', async ({
  page,
  signInAs,
  consoleErrors,
}) => {
  // A page's own handlers are on its clipboard too; the browser says that it runs none of them.
  consoleErrors.expect(/Executing inline event handler violates/);
  await signInAs('author');
  await startArticle(page);
  const text = article(page);
  await paste(page, { html: sample('word.txt'), text: 'plain' });
  await expect(notice(page)).toHaveText(SAID);
  await expect(text.locator('h2')).toHaveText('What the lease says');
  await expect(text.locator('li li')).toHaveText('one of them new');
  await expect(text.locator('p', { hasText: '2026 | 1,204' })).toBeVisible();
  await expect(text.locator('p[dir="rtl"]')).toHaveText('وُقّع العقد يوم الاثنين.');
  await expectAccessible(page, 'article-pasted');
  for (const [index, program] of ['libreoffice', 'google-docs', 'web-page'].entries()) {
    await page.keyboard.press('Enter');
    await paste(page, { html: sample(`${program}.txt`), text: 'plain' });
    await expect(text.locator('.note-reference')).toHaveCount(2 * (index + 2));
  }
  await page.keyboard.press('Enter');
  await paste(page, { text: sample('markdown.txt') });
  await expect(text.locator('.note-reference')).toHaveCount(10);
  await expect(text.locator('a[href^="https://www.google.com"]')).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  const shown = await text.textContent();
  await page.reload();
  await expect(text.locator('.note-reference')).toHaveCount(10);
  expect(await text.textContent()).toBe(shown);
});

test('a huge paste doesn’t hold up the page, and what no article holds is refused', async ({
  page,
  signInAs,
}) => {
  await signInAs('author');
  await startArticle(page);
  const paragraph = `<p class=MsoNormal style='${'mso-x:y;'.repeat(120)}'>The lease, “signed”.<o:p></o:p></p>`;
  const html = (bytes: number) => paragraph.repeat(Math.ceil(bytes / paragraph.length));
  const part = await paste(page, { html: html(1_250_000), text: 'x' });
  await page.keyboard.press('Control+z');
  const took = await paste(page, { html: html(5_000_000), text: 'x' });
  console.info(`5 MB of Word’s HTML held up the page for ${Math.round(took)} ms`);
  // Four times the text, and not the square of that.
  expect(took / part).toBeLessThan(9);
  await page.keyboard.press('Control+z');
  const refused = await paste(page, { text: `${'word '.repeat(400)}\n`.repeat(2_500) });
  console.info(`5 MB of plain text held up the page for ${Math.round(refused)} ms`);
  expect(refused).toBeLessThan(took);
  await expect(notice(page)).toContainText('more than an article can hold');
});

test('notes are edited in their panel by keyboard, travel with their passage and are offered back', async ({
  page,
  signInAs,
}) => {
  await signInAs('author');
  await startArticle(page);
  const text = article(page);
  await page.keyboard.type('A crane stands on the quay.');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('See the register.');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' Nobody signed.');
  await page.keyboard.press('Control+Alt+n');
  const panel = page.getByRole('region', { name: 'Notes' });
  await panel.getByRole('button', { name: /^Edit note 1/ }).press('Enter');
  await page.keyboard.press('Control+i');
  await page.keyboard.type(' Page 4.');
  await expect(panel.locator('.note-editor-text em')).toHaveText(' Page 4.');
  await expectAccessible(page, 'article-note-in-panel');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: /^Edit note 1: See the register/ })).toBeFocused();
  const idOfNote = () =>
    text.locator('.note-reference').evaluateAll((all) => all.map((one) => one.textContent));
  await text.locator('p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect.poll(idOfNote).toEqual(['1', '2']);
  await expect(
    panel.getByRole('button', { name: /^Edit note 2: See the register. Page 4/ }),
  ).toBeVisible();
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Backspace');
  await expect(notice(page)).toHaveText('Note 2 was removed with the text.');
  await expectAccessible(page, 'article-note-removed');
  await page.locator('.editing-notice').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(idOfNote).toEqual(['1', '2']);
  await expect(notice(page)).toHaveText('');
  await expect(saved(page)).toBeVisible();
});

test('text in any language runs its own way, with its own quotes, and no input method is disturbed', async ({
  page,
  signInAs,
}) => {
  await signInAs('author');
  await startArticle(page);
  const text = article(page);
  await page.keyboard.type('The "harbour" isn\'t theirs.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('گفت "بندر" است');
  await expect(text.locator('p[dir="rtl"]')).toHaveText('گفت «بندر» است');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Size 4"');
  await page.keyboard.press('Control+z');
  await expect(text.locator('p').nth(2)).toHaveText('Size 4"');
  await page.keyboard.press('Control+Alt+l');
  await page.getByLabel('Language of this block').selectOption({ label: 'German' });
  await expectAccessible(page, 'article-language');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' "Ja"');
  await expect(text.locator('p[lang="de"]')).toHaveText('Size 4" „Ja“');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+l');
  await page.getByLabel('Language of this block').selectOption({ label: 'The article’s' });
  await page.keyboard.press('Escape');
  await compose(page);
  await expect(text.locator('p').nth(3)).toHaveText('日本語 سلام');
  await expect(text.locator('p').first()).toHaveText('The “harbour” isn’t theirs.');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(text.locator('p[dir="rtl"]')).toHaveText('گفت «بندر» است');
});

/** Composes as an input method does, in steps, and expects that nothing ends it before its time. */
async function compose(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { composed: seen });
    for (const type of ['compositionstart', 'compositionend']) {
      document.addEventListener(type, () => seen.push(type), true);
    }
  });
  const input = await page.context().newCDPSession(page);
  for (const words of [
    ['に', 'にほ', 'にほん', '日本語'],
    [' س', ' سل', ' سلام'],
  ]) {
    for (const part of words) {
      await input.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      });
    }
    await input.send('Input.insertText', { text: words.at(-1) ?? '' });
  }
  const seen = await page.evaluate(() => (window as unknown as { composed: string[] }).composed);
  expect(seen).toEqual([
    'compositionstart',
    'compositionend',
    'compositionstart',
    'compositionend',
  ]);
}
