import { expect, signIn, test } from './fixtures';

const PASSWORD = 'ships at the quay';

test('an admin invites an author, who joins and writes; then they are an editor, then out', async ({
  page,
  browser,
  signInAs,
  look,
  consoleErrors,
}) => {
  // Two people and three screens, each looked at four times.
  test.slow();
  consoleErrors.expect(/404/);
  const stamp = Date.now();
  const [email, name] = [`ada.${stamp}@colophon.example`, `Ada Quay ${stamp}`];
  await signInAs('admin');
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByLabel('E-mail').fill('author@colophon.example');
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByText('They have an account already.').first()).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('author@colophon.example');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByText(`An invitation for ${email}`)).toBeVisible();
  const link = await page.getByLabel('The link').inputValue();
  expect(new URL(link).origin).toBe(new URL(page.url()).origin);
  await look('people');

  const theirs = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  theirs.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const opened = await theirs.goto(link);
  expect(opened?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  });
  await expect(theirs.getByLabel('E-mail')).toHaveValue(email);
  await theirs.getByLabel('Name').fill(name);
  await theirs.getByLabel('Password').fill('password');
  await theirs.getByRole('button', { name: 'Join' }).click();
  await expect(theirs.getByText(/Too many people have this password/).first()).toBeVisible();
  await expect(theirs.getByLabel('Name')).toHaveValue(name);
  await theirs.getByLabel('Password').fill(PASSWORD);
  await theirs.getByRole('button', { name: 'Join' }).click();
  await expect(theirs).toHaveURL(/\/desk$/);
  await theirs.goto('/desk/articles/new');
  await theirs.getByRole('button', { name: /Start/ }).click();
  await expect(theirs).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}/);
  await theirs.getByRole('textbox', { name: 'Article', exact: true }).click();
  await theirs.keyboard.type('A pier is let to the lowest bidder');
  await expect(theirs.getByRole('main').getByText('Saved', { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  expect((await page.request.get(link)).status(), 'the link is used up').toBe(404);

  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByLabel('Role').selectOption('editor');
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('changed the role from author to editor')).toBeVisible();
  await look('account-of-another');
  await theirs.goto('/desk/sections');
  await expect(theirs.getByRole('heading', { name: 'Sections' })).toBeVisible();

  await page.getByRole('button', { name: 'Hand all of it over' }).click();
  await page.getByLabel('To whom').selectOption({ label: 'Nadim Harrow' });
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(page.getByText('Nothing: no article under way')).toBeVisible();
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByRole('button', { name: 'Reactivate' })).toBeVisible();
  await theirs.goto('/desk');
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.getByLabel('E-mail').fill(email);
  await theirs.getByLabel('Password').fill(PASSWORD);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  await theirs.context().close();
});

test('somebody changes their password, which ends their other sessions and not this one', async ({
  page,
  browser,
  signInAs,
  look,
}) => {
  await signInAs('author3');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'author3@colophon.example');
  await page.getByRole('button', { name: 'Sunniva Tan' }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await expect(page.getByText('this one')).toBeVisible();
  await look('your-account');
  const change = async (present: string, next: string) => {
    await page.getByLabel('Present password').fill(present);
    await page.getByLabel('New password').fill(next);
    await page.getByRole('button', { name: 'Change the password' }).click();
  };
  await change('not this one', PASSWORD);
  await expect(page.getByText('This is not your password.').first()).toBeVisible();
  await change('colophon-demo-2026', PASSWORD);
  await expect(page.getByText(/Your password is changed/)).toBeVisible();
  await other.goto('/desk');
  await expect(other).toHaveURL(/\/sign-in/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await change(PASSWORD, 'colophon-demo-2026');
  await expect(page.getByText(/Your password is changed/)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test('a forgotten password is asked for in the same words whoever asks, and a used link opens nothing', async ({
  page,
  look,
  consoleErrors,
}) => {
  consoleErrors.expect(/404/);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'You forgot your password?' }).click();
  await look('new-password');
  await page.getByLabel('E-mail').fill(`nobody.${Date.now()}@colophon.example`);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText('If there is an account of this address')).toBeVisible();
  await page.goto('/new-password/none.of-ours');
  await expect(page.getByText('This link opens nothing any more')).toBeVisible();
  await look('closed-link');
});

test('an admin changes the settings; what is invalid is refused by the field and keeps what was typed', async ({
  page,
  signInAs,
  look,
}) => {
  await signInAs('admin');
  await page.getByRole('link', { name: 'Settings' }).click();
  await look('settings');
  const line = page.getByLabel('The line below the name');
  const before = await line.inputValue();
  const typed = `A monthly reading of harbours, ${Date.now()}`;
  await line.fill(typed);
  await page.getByLabel('ISSN').fill('1234-5678');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('An ISSN is like 2049-3630.').first()).toBeVisible();
  await expect(line).toHaveValue(typed);
  await page.getByLabel('ISSN').fill('2049-3630');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('changed the line below the name, the ISSN').first()).toBeVisible();
  await line.fill(before);
  await page.getByLabel('ISSN').fill('9871-2047');
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Saved.').first()).toBeVisible();
  await page.reload();
  await expect(line).toHaveValue(before);
  await expect(page.getByLabel('ISSN')).toHaveValue('9871-2047');

  await page.getByRole('link', { name: 'Sections', exact: true }).first().click();
  await page.getByLabel('Title').fill('Lighthouses');
  await page.getByRole('button', { name: 'Add the section' }).click();
  await page.getByRole('button', { name: 'Move Lighthouses up' }).click();
  await look('sections');
  await page.getByRole('button', { name: 'Remove Lighthouses' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('row', { name: 'Lighthouses' })).toBeHidden();
});
