import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The line that says that everything is saved. */
export const saved = (page: Page) => page.locator('.save-status[data-status="saved"]');

/** The text of the open article. */
export const article = (page: Page) => page.getByRole('textbox', { name: 'Article', exact: true });

/** Starts a blank article and gives its address. */
export async function startArticle(page: Page): Promise<string> {
  await page.goto('/desk/articles/new');
  await page.getByRole('button', { name: 'Start a blank article' }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  await expect(article(page)).toBeVisible();
  return page.url();
}

/** Types at the end of the headline. */
export async function writeHeadline(page: Page, words: string): Promise<void> {
  await article(page).locator('h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/** An editor’s changes are suggestions unless they choose otherwise. */
export async function editText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit the text' }).click();
}
