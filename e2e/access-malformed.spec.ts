import { expect, test } from './fixtures';
import { fingerprint, withDatabase } from './product-database';
import { actionRequest, builtActions, NOBODY, originOf } from './server-actions';

/** What somebody may send in place of the form that an action takes. */
const ARGUMENTS = [
  '',
  '[]',
  '[null,1]',
  '[null,{"id":{}}]',
  '[null,"$D2020-01-01T00:00:00.000Z"]',
  '[null,"$K9"]',
  '[null,"$Q1"]',
  '[null,"$F1"]',
  '[null,"$1:a:b"]',
  '{{{',
  '1e999',
  '['.repeat(5_000),
];

const NO_FORMS = ['[]', '[null,{"id":{}}]'];

for (const who of ['nobody', 'an editor'] as const) {
  test(`no action breaks on what ${who} sends it in place of a form`, async ({
    page,
    request,
    signInAs,
  }) => {
    if (who === 'an editor') await signInAs('editor');
    const asking = who === 'nobody' ? request : page.request;
    await withDatabase(async (client) => {
      const before = await fingerprint(client);
      const actions = builtActions().filter(({ name }) => name !== 'desk/actions#signOut');
      for (const [index, action] of actions.entries()) {
        const { address, headers } = actionRequest(action, {}, NOBODY);
        // How arguments are decoded is the same for all; what an action makes of them is its own.
        for (const args of index < 2 ? ARGUMENTS : NO_FORMS) {
          const multipart = { 0: args, _1_x: 'y' };
          const inForm = await asking.post(address, { headers, multipart, maxRedirects: 0 });
          expect(inForm.status(), `${action.name} ${args.slice(0, 40)}`).toBeLessThan(500);
          const asText = await asking.post(address, {
            headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
            data: Buffer.from(args),
            maxRedirects: 0,
          });
          expect(asText.status(), `${action.name} ${args.slice(0, 40)}`).toBeLessThan(500);
        }
      }
      expect(await fingerprint(client), 'no row of any table changed').toBe(before);
    });
  });
}

test('a page takes no change that calls no action', async ({ page, signInAs }) => {
  await signInAs('editor');
  const headers = { origin: originOf() };
  for (const address of ['/desk', '/desk/articles', '/sign-in', '/nothing']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await page.request.fetch(address, { method, headers, maxRedirects: 0 });
      expect(answer.status(), `${method} ${address}`).toBe(405);
    }
  }
});
