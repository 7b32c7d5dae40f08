import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { accounts } from '../prisma/demo';
import { illustratedDocument } from '../prisma/factories';
import { expect, signIn, test } from './fixtures';
import { startArticle } from './open-article';

type Image = Parameters<typeof illustratedDocument>[1];

const NOWHERE: Image = { sha256: 'e'.repeat(64), mime: 'image/png', width: 800, height: 500 };

test('whoever knows the hash of an image in another’s draft gets by it what a random hash gets', async ({
  page,
  browser,
  consoleErrors,
}) => {
  consoleErrors.expect(/404/);
  const stranger = await (await browser.newContext()).newPage();
  await signIn(stranger, accounts.editor.email);
  const theirs = idIn(await startArticle(stranger));
  const origin = new URL(stranger.url()).origin;
  const draft = drafts(stranger.request, origin);
  const secret = await upload(stranger.request, origin, '#7a1f5c');
  expect((await draft.save(theirs, 1, secret)).status()).toBe(200);
  expect((await stranger.request.get(`/api/media/${secret.sha256}`)).status()).toBe(200);

  await signIn(page, accounts.author.email);
  const mine = idIn(await startArticle(page));
  const own = drafts(page.request, origin);
  const refusals = [];
  for (const image of [secret, NOWHERE]) {
    const refused = await own.save(mine, 1, image);
    expect(refused.status()).toBe(422);
    refusals.push(await refused.text());
    for (const asked of ['', '?w=320', '?part=0.0.20.30', '?w=320&part=0.0.20.30']) {
      const answer = await page.request.get(`/api/media/${image.sha256}${asked}`);
      expect(answer.status()).toBe(404);
    }
  }
  expect(refusals[0]).toBe(refusals[1]);
  expect(refusals[0]).toContain('document.content.1.attrs.image');
  const library = await (await page.request.get('/api/media')).text();
  expect(library).not.toContain(secret.sha256);

  // What the server holds of the draft is as it was, so that neither preview shows anything.
  for (const form of ['html', 'pdf']) {
    const preview = await page.request.get(`/api/articles/${mine}/preview.${form}`);
    expect(preview.status()).toBe(200);
    expect((await preview.body()).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image|<img/);
  }
  const image = await upload(page.request, origin, '#1f7a5c');
  expect((await own.save(mine, 1, image)).status()).toBe(200);
  const pdf = await page.request.get(`/api/articles/${mine}/preview.pdf`);
  expect((await pdf.body()).toString('latin1')).toMatch(/\/Subtype\s*\/Image/);
});

function idIn(address: string): string {
  return address.split('/').at(-1) ?? '';
}

async function upload(request: APIRequestContext, origin: string, background: string) {
  const blank = sharp({ create: { width: 800, height: 500, channels: 3, background } });
  const file = { name: 'quay.png', mimeType: 'image/png', buffer: await blank.png().toBuffer() };
  const answer = await request.post('/api/media', { headers: { origin }, multipart: { file } });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Image;
}

function drafts(request: APIRequestContext, origin: string) {
  return {
    save(id: string, version: number, image: Image) {
      return request.put(`/api/articles/${id}/draft`, {
        headers: { origin },
        data: { version, document: illustratedDocument(WRITER, image) },
      });
    },
  };
}

const WRITER = {
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'A. Writer',
  email: 'a.writer@example.org',
  role: 'author',
  personId: null,
  sessionId: null,
} as const;
