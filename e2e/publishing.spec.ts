import { execFileSync } from 'node:child_process';
import { expect, expectAccessible, test } from './fixtures';

test('a publisher orders, signs and publishes an issue; a reader has it on the first request', async ({
  page,
  signInAs,
  look,
  browser,
  consoleErrors,
}) => {
  consoleErrors.expect(/404/);
  expect((await page.request.get('/issues/2026-11/')).status()).toBe(404);
  await signInAs('publisher');
  await page.goto('/desk/issues');
  await look('issues');
  await page.getByRole('link', { name: 'November 2026' }).click();
  await look('issue-assembling');
  await page
    .getByRole('button', {
      name: 'Move up: A Mountain Village Sells Its Wind, but Not the Way Out',
    })
    .click();
  await page.getByRole('button', { name: 'Set the running order' }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'A Mountain Village' }).first(),
  ).toContainText('1');
  for (let open = await page.getByRole('button', { name: /^Waive/ }).count(); open > 0; open -= 1) {
    await page
      .getByRole('button', { name: /^Waive/ })
      .first()
      .click();
    await page.getByLabel('Reason').fill('Shortened for the page; the sense is the source’s.');
    await page.getByRole('dialog').getByRole('button', { name: 'Waive' }).click();
    await expect(page.getByRole('button', { name: /^Waive/ })).toHaveCount(open - 1);
  }
  await page.getByRole('button', { name: 'Sign the issue' }).click();
  await look('issue-sign');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });

  const reader = await browser.newContext({ javaScriptEnabled: false });
  const site = await reader.newPage();
  expect((await site.goto('/'))?.status()).toBe(200);
  await expect(site.getByText('What Stays When the Wind Leaves').first()).toBeVisible();
  await site
    .getByRole('link', { name: 'A Mountain Village Sells Its Wind, but Not the Way Out' })
    .first()
    .click();
  const note = site.locator('[role=doc-noteref]').first();
  await note.click();
  await expect(site).toHaveURL(/#note-/);
  await site.locator('[role=doc-backlink]').first().click();
  await expect(site).toHaveURL(/#ref-/);
  await reader.close();

  await expect(page.getByRole('link', { name: /Download the PDF/ })).toBeVisible({
    timeout: 60_000,
  });
  await look('issue-published');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Download the PDF/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/2026-11\.pdf$/);
  const pdf = await download.path();
  expect(execFileSync('head', ['-c', '5', pdf], { encoding: 'utf8' })).toBe('%PDF-');
});

test('nothing unpublished appears on the site, its feeds and its lists', async ({ request }) => {
  const secrets = [
    'Seaweed, Insured',
    'School Buses and the Second Shift',
    'Forty Lighthouses for Sale',
    'Customs Officers',
  ];
  for (const address of [
    '/',
    '/issues/',
    '/issues/2026-10/',
    '/sitemap.xml',
    '/feed.atom',
    '/feed.json',
    '/corrections/',
    '/about/',
  ]) {
    const body = await (await request.get(address)).text();
    for (const secret of secrets) expect(body, `${secret} on ${address}`).not.toContain(secret);
  }
});

test('the reading pages are accessible, without a script, on phone and desk, light and dark', async ({
  page,
  look,
}) => {
  for (const [name, address] of [
    ['home', '/'],
    ['issue', '/issues/2026-10/'],
    ['archive', '/issues/'],
    ['about', '/about/'],
    ['corrections', '/corrections/'],
  ] as const) {
    await page.goto(address);
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    await look(`site-${name}`);
  }
  await page.goto('/issues/2026-10/');
  await page
    .getByRole('link', { name: 'A Pacific Port Learns to Refuse Its Best Customer' })
    .first()
    .click();
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  await look('site-article');
  await page.emulateMedia({ media: 'print' });
  await expectAccessible(page, 'the article in print');
  await page.screenshot({ path: 'e2e/screenshots/site-article-print.png', fullPage: true });
});
