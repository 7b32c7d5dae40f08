import { expect, test } from './fixtures';

const FREE = 'Customs Officers Discover the Parcel';
const LATE = 'School Buses and the Second Shift';

test('an editor opens the desk, takes what waits, and hands it over', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('editor');
  const free = page.getByRole('table', { name: 'Free to take' });
  await expect(free.getByRole('link', { name: FREE })).toBeVisible();
  await free.getByRole('button', { name: `Take “${FREE}”` }).click();
  const mine = page.getByRole('table', { name: 'Waiting for your decision' });
  await expect(mine.getByRole('link', { name: FREE })).toBeVisible();
  await look('my-work');

  await mine.getByRole('link', { name: FREE }).click();
  const assignment = page.getByRole('region', { name: 'Assignment' });
  await assignment.getByRole('button', { name: 'Hand over the review' }).click();
  await page.getByRole('dialog').getByLabel('To').selectOption({ label: 'Kofi Lindqvist' });
  await page.getByRole('dialog').getByLabel('A word with it').fill('I am away until Thursday.');
  await look('hand-over');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect(assignment).toContainText('Kofi Lindqvist');
  await page.getByRole('link', { name: 'Trail' }).click();
  await expect(page.getByText('handed the review over to Kofi Lindqvist')).toBeVisible();

  await page.context().clearCookies();
  await signInAs('editor2');
  await expect(mine.getByRole('link', { name: FREE })).toBeVisible();
});

test('what is overdue says so in words, in a list that is an address, on the board and in the calendar', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('editor');
  await page.goto('/desk/issues');
  await page.getByRole('button', { name: 'Plan an issue' }).click();
  await page.getByLabel('Month').fill('2020-02');
  await page.getByLabel('Volume').fill('1');
  await page.getByLabel('Number', { exact: false }).fill('2');
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByRole('heading', { name: 'February 2020' })).toBeVisible();
  await expect(page.getByLabel('Copy deadline')).toHaveValue('2020-02-20');
  await page.getByText('Place an article').click();
  await page.getByRole('button', { name: `Place: ${LATE}` }).click();
  await page.getByRole('button', { name: 'Set the running order' }).click();
  const trail = page.getByLabel('What happened to this issue');
  await expect(trail.getByText('set the running order')).toBeVisible();
  await page.getByLabel('Copy deadline').fill('2020-02-10');
  await page.getByRole('button', { name: 'Save the dates' }).click();
  await expect(trail.getByText('set the dates')).toBeVisible();

  await page.goto('/desk/articles');
  await page.getByLabel('Words of the headline').fill('bus');
  await page.getByLabel('Only what is overdue').check();
  await page.getByLabel('Issue').selectOption({ label: 'February 2020' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/\?q=bus&issue=2020-02&overdue=1$/);
  await expect(page.getByRole('link', { name: LATE })).toBeVisible();
  await expect(page.getByText(/Overdue by [\d,]+ days/)).toBeVisible();
  await look('articles-overdue');
  await page.getByRole('combobox', { name: 'Author' }).fill('elen');
  await expect(page.getByRole('option')).toHaveText(['Elena Vasari-Holt']);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/author=[0-9a-f-]{36}/);
  await expect(page.getByRole('combobox', { name: 'Author' })).toHaveValue('Elena Vasari-Holt');
  await page.goto('/desk/articles?state=nonsense&sort=passwordHash&after=x&author=%27%25');
  await expect(page.getByRole('table', { name: 'Articles' })).toBeVisible();

  await page.goto('/desk/board?issue=2020-02');
  const drafts = page.getByRole('region', { name: /Draft/ });
  await expect(drafts.getByRole('link', { name: LATE })).toBeVisible();
  await look('board');
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByText('1 overdue')).toBeVisible();
  await look('calendar');
});
