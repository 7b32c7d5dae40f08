import { expect, signIn, test } from './fixtures';
import { article, editText, saved, startArticle, writeHeadline } from './open-article';

test('two people change one article: both texts are shown, chosen from by keyboard, and saved', async ({
  page,
  signInAs,
  browser,
  look,
  consoleErrors,
}) => {
  consoleErrors.expect(/409|ERR_FAILED/);
  await signInAs('author');
  const address = await startArticle(page);
  await writeHeadline(page, 'The lease');
  await expect(saved(page)).toBeVisible();
  // The author's page hears nothing of the lock any more: it is a courtesy, and no save needs it.
  await page.route(/\/lock(\?|$)/, (route) => route.abort());
  const other = await browser.newPage();
  await signIn(other, 'editor@colophon.example');
  await other.goto(address);
  await expect(other.getByText(/is editing this article/)).toBeVisible();
  await other.getByRole('button', { name: 'Take over' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await expect(other.getByText(/is editing this article/)).toHaveCount(0);
  await editText(other);
  await writeHeadline(other, ' was signed');
  await expect(saved(other)).toBeVisible();
  await writeHeadline(page, ' was torn up');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Only the author wrote this.');
  await expect(page.getByText('Somebody else changed this article meanwhile')).toBeVisible();
  const merge = page.getByRole('region', { name: 'Both texts, block by block' });
  await expect(merge.getByRole('group', { name: /Headline: both of you/ })).toBeVisible();
  await look('merge');
  const theirs = merge.getByRole('radio', { name: /^Theirs/ }).first();
  await theirs.focus();
  await page.keyboard.press('Space');
  const save = merge.getByRole('button', { name: 'Save the merged text' });
  await expect(save).toBeEnabled();
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(article(page).locator('h1')).toHaveText('The lease was signed');
  await expect(article(page)).toContainText('Only the author wrote this.');
  await other.close();
});

test('who edits is seen, asked, and hands over; the other goes on from the saved text', async ({
  page,
  signInAs,
  browser,
  look,
}) => {
  await signInAs('author');
  const address = await startArticle(page);
  const other = await browser.newPage();
  await signIn(other, 'editor@colophon.example');
  await writeHeadline(page, 'Begun by the author');
  await expect(saved(page)).toBeVisible();
  await other.goto(address);
  await expect(other.getByText(/Elena Vasari-Holt is editing this article/)).toBeVisible();
  await expect(article(other)).toHaveAttribute('contenteditable', 'false');
  await other.getByRole('button', { name: 'Ask for it' }).click();
  await expect(other.getByText(/You asked for it at/)).toBeVisible();
  const asked = page.getByText('Mirjam Odenwald asks to edit this article');
  await expect(asked).toBeVisible({ timeout: 30_000 });
  await look('lock-asked');
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await expect(page.getByText(/Mirjam Odenwald is editing/)).toBeVisible();
  await expect(article(other)).toHaveAttribute('contenteditable', 'true', { timeout: 30_000 });
  await writeHeadline(other, ', ended by the editor');
  await expect(saved(other)).toBeVisible();
  await expect(article(page).locator('h1')).toHaveText('Begun by the author, ended by the editor', {
    timeout: 30_000,
  });
  await other.close();
});
