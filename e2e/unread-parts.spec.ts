import { expect, test } from './fixtures';
import { article, saved, startArticle, writeHeadline } from './open-article';
import { withDatabase } from './product-database';

const headline = {
  type: 'headline',
  attrs: { id: 'head0001' },
  content: [{ type: 'text', text: 'A port' }],
};
const doc = (attrs: unknown, ...content: unknown[]) => ({ type: 'doc', attrs, content });

const ROWS: Record<string, unknown> = {
  'a string': 'x',
  'content that is no array': { type: 'doc', attrs: {}, content: 'x' },
  'a null node': doc({}, headline, null),
  'bylines that are a word': doc({ bylines: 'x' }, headline),
  'an alternative text that is an object': doc({}, headline, { type: 'figure', attrs: { id: 'figu0001', alt: {} } }),
  'an excerpt without its passage': doc({}, headline, { type: 'excerpt', attrs: { id: 'exce0001' } }),
  'text directly in the document': doc({}, headline, { type: 'text', text: 'x' }),
  'a megabyte in an attribute': doc({ lang: 'a'.repeat(1_000_000) }, headline),
}; // biome-ignore format: a list reads better as a block

test('whatever stands in the row, every page of an article shows it, and a save loses none of it', async ({
  page,
  signInAs,
  look,
}) => {
  test.setTimeout(180_000);
  await signInAs('author');
  const address = await startArticle(page);
  const id = address.split('/').at(-1);
  await writeHeadline(page, 'A port');
  await expect(saved(page)).toBeVisible();
  for (const [what, row] of Object.entries(ROWS)) {
    const stored = JSON.stringify(row);
    await withDatabase((client) =>
      client.query('update "Article" set document = $1::jsonb where id = $2', [stored, id]),
    );
    for (const tab of ['', '/preview', '/history', '/changes', '/trail', '/share']) {
      const answer = await page.request.get(`${address}${tab}`);
      expect(answer.status(), `${what}: ${tab}`).toBe(200);
    }
    for (const form of ['html', 'pdf']) {
      const preview = await page.request.get(`/api/articles/${id}/preview.${form}`);
      expect(preview.status(), `${what}: ${form}`).toBe(200);
    }
  }
  const kept = { type: 'map', attrs: { id: 'maps0001', place: 'Rotterdam' } };
  await withDatabase((client) =>
    client.query('update "Article" set document = $1::jsonb where id = $2', [
      JSON.stringify(doc({}, headline, kept)),
      id,
    ]),
  );
  await page.goto(address);
  await expect(article(page).locator('.unknown-block')).toContainText('This part can’t be shown.');
  await look('unread-part');
  await writeHeadline(page, ' changes hands');
  await expect(saved(page)).toBeVisible();
  const [said] = await withDatabase(async (client) => {
    const { rows } = await client.query('select document from "Article" where id = $1', [id]);
    return rows;
  });
  const [, part] = said.document.content;
  expect(part.type).toBe('unknown');
  expect(JSON.parse(part.attrs.stored)).toEqual(kept);
});
