import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { accounts, demoPassword } from '../../../prisma/demo';
import { freePort } from '../../free-port';
import { projectRoot } from '../../project';
import { longArticle } from './long-article';

/** A Colophon that runs, and how to end it. */
export type Product = { url: string; end(): Promise<void> };

/** Starts the product as `npm start` does, on a data folder of its own; or takes one that runs already. */
export async function product(running: string | undefined): Promise<Product> {
  if (running) return { url: running, end: async () => {} };
  const data = await mkdtemp(path.join(tmpdir(), 'bench-editor-'));
  const port = await freePort(0);
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), COLOPHON_URL: url, COLOPHON_DATA: data };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: projectRoot, env });
  child.stdout.pipe(process.stderr);
  await untilHealthy(url, child);
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, end };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  await untilOk(`${url}/api/health`, () => {
    if (child.exitCode !== null) throw new Error('The product ended before it was up');
  });
}

/** Waits until the reading site stands, which the worker makes after the product is up. */
export async function untilPublished(url: string): Promise<void> {
  await untilOk(`${url}/`);
}

async function untilOk(url: string, look = () => {}): Promise<void> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; ) {
    look();
    const isOk = await fetch(url).then(({ ok }) => ok, () => false); // biome-ignore format: one thought
    if (isOk) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not come up`);
}

/** Signs in as the demo's author and makes the long article; gives its address. */
export async function makeLongArticle(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(accounts.author.email);
  await page.getByLabel('Password').fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/desk$/);
  await page.goto(`${url}/desk/articles/new`);
  await page.getByRole('button', { name: 'Start a blank article' }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.goto(`${url}/desk`);
  const headers = { origin: new URL(url).origin };
  const photo = await sharp({
    create: { width: 1600, height: 1000, channels: 3, background: '#37596d' },
  })
    .jpeg()
    .toBuffer();
  const file = { name: 'mole.jpg', mimeType: 'image/jpeg', buffer: photo };
  const stored = await page.request.post(`${url}/api/media`, { headers, multipart: { file } });
  const { sha256, mime, width, height } = await stored.json();
  const document = longArticle({ sha256, mime, width, height });
  const id = address.split('/').at(-1);
  const saved = await page.request.put(`${url}/api/articles/${id}/draft`, {
    headers,
    data: { version: 1, document },
  });
  if (!saved.ok()) throw new Error(`The long article was refused: ${await saved.text()}`);
  return address;
}
