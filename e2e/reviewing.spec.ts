import { expect, test } from './fixtures';

test('a text goes round: changes requested, mended, resubmitted, approved', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('editor');
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible();
  await look('my-work-editor');
  await page.getByRole('link', { name: 'The Library Carriage Keeps Its Four Minutes' }).click();
  await expect(page.getByRole('button', { name: 'Request changes' })).toBeVisible();
  await look('article-in-review');
  await page.getByRole('button', { name: 'Request changes' }).click();
  await page.getByLabel('What should change').fill('The second paragraph needs a date.');
  await look('request-changes');
  await page.getByRole('dialog').getByRole('button', { name: 'Request changes' }).click();
  await expect(page.getByText('Round 1: changes requested')).toBeVisible();
  const address = page.url();

  await page.context().clearCookies();
  await signInAs('author2');
  await page.goto(address);
  await expect(page.getByText('The second paragraph needs a date.').first()).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Article', exact: true });
  await text.getByText('On the northern line a library carriage').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' It was a Tuesday in May.');
  // Straight on, without waiting for the save: what was typed goes along.
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('In review', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(text).toContainText('It was a Tuesday in May.');

  await page.context().clearCookies();
  await signInAs('editor');
  await page.goto(address);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Approved: exactly this text')).toBeVisible();
  await look('article-approved');

  await text.getByText('On the northern line a library carriage').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Nobody knows which.');
  await expect(page.locator('.save-status[data-status="saved"]')).toBeVisible();
  await expect(page.getByText('Approved: exactly this text')).toHaveCount(0);
});

test('nobody is offered to approve their own text', async ({ page, signInAs }) => {
  await signInAs('author');
  await page.goto('/desk/articles?state=in_review');
  await page.getByRole('link', { name: 'Customs Officers Discover the Parcel' }).click();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
});
