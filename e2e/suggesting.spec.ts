import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const TITLE = 'Customs Officers Discover the Parcel';

function textOf(page: Page) {
  return page.getByRole('textbox', { name: 'Article', exact: true });
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('.save-status[data-status="saved"]')).toBeVisible();
}

async function typeAtLineEnd(page: Page, passage: string, words: string): Promise<void> {
  await textOf(page).getByText(passage).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('an editor suggests, the author decides, and the editor sees exactly what changed', async ({
  page,
  signInAs,
  look,
}) => {
  test.slow();
  await signInAs('editor2');
  await page.goto('/desk/articles?state=in_review');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByText('Suggesting: your changes are proposals.')).toBeVisible();
  const address = page.url();

  await page.getByRole('button', { name: 'Edit directly…' }).click();
  await expect(page.getByRole('dialog')).toContainText('You then can’t approve this text');
  await page.getByRole('button', { name: 'Keep suggesting' }).click();
  await expect(page.getByText('Suggesting: your changes are proposals.')).toBeVisible();

  await typeAtLineEnd(page, 'The free zone of Nahr al-Mina', 'surely ');
  await typeAtLineEnd(page, 'The proposal now on the table', 'hardly ');
  await page.getByRole('button', { name: /تسعة ملايين طرد/ }).click();
  await page.getByLabel('Date', { exact: true }).fill('2026-11-16');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  const panel = page.getByRole('region', { name: 'Suggestions', exact: true });
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await expect(panel).toContainText('16 November 2026');
  await look('suggesting-editor');

  await page.goto(`${address}/changes`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('You have read the text as it is now.')).toBeVisible();
  await page.getByRole('button', { name: 'Request changes' }).click();
  await page.getByLabel('What should change').fill('Look at what I suggest.');
  await page.getByRole('dialog').getByRole('button', { name: 'Request changes' }).click();
  await expect(page.getByText('Round 1: changes requested')).toBeVisible();

  await page.context().clearCookies();
  await signInAs('author');
  await page.goto(address);
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await expect(panel.getByText('Kofi Lindqvist')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Reject hardly' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Accept surely' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await look('suggesting-author');
  await panel.getByRole('button', { name: 'Accept all' }).click();
  await expect(page.getByText('No suggestion is open.')).toBeVisible();
  await saved(page);
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('In review', { exact: true }).first()).toBeVisible();

  await page.context().clearCookies();
  await signInAs('editor2');
  await page.goto(`${address}/changes`);
  const changed = page.locator('.difference');
  await expect(changed.locator('ins').filter({ hasText: 'surely' })).toHaveCount(1);
  await expect(changed.locator('del').filter({ hasText: '15' })).toHaveCount(1);
  await expect(changed.locator('ins').filter({ hasText: '16' })).toHaveCount(1);
  await expect(changed).not.toContainText('hardly');
  await expect(page.getByText('what you marked as read on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark as read' })).toHaveCount(2);
  await look('changes');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Approved: exactly this text')).toBeVisible();
});
