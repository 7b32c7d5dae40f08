import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ReleaseStep, writeRelease } from './page-store';
import { currentRelease, PUBLIC, readPointer } from './release';
import type { SiteFile } from './site-input';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-store-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function page(address: string, text: string): SiteFile {
  const type = 'text/html; charset=utf-8';
  return { path: address, type, immutable: false, bytes: async () => Buffer.from(text) };
}

function picture(name: string, bytes = async () => Buffer.from(name)): SiteFile {
  return { path: `/images/${name}.webp`, type: 'image/webp', immutable: true, bytes };
}

function siteOf(words: string): SiteFile[] {
  return [page('/', words), page('/issues/', `The archive of ${words}`), picture('quay')];
}

function stored(address: string): Promise<Buffer> {
  const file = currentRelease(folder)?.files[address]?.file ?? 'nothing';
  return readFile(path.join(folder, readPointer(folder) ?? '', PUBLIC, file));
}

test('keeps every page with its brotli and gzip forms where nginx finds them', async () => {
  await writeRelease(folder, siteOf('October'), { stamp: 'made of this' });
  const root = path.join(folder, 'current', PUBLIC);
  const plain = await readFile(path.join(root, 'issues/index.html'));
  expect(plain.toString()).toBe('The archive of October');
  expect(brotliDecompressSync(await readFile(path.join(root, 'issues/index.html.br')))).toEqual(
    plain,
  );
  expect(gunzipSync(await readFile(path.join(root, 'issues/index.html.gz')))).toEqual(plain);
  expect(await readdir(path.join(root, 'images'))).toEqual(['quay.webp']);
  expect(currentRelease(folder)?.stamp).toBe('made of this');
});

test('makes nothing twice: what is unchanged is the same file, and pictures are not asked for again', async () => {
  await writeRelease(folder, siteOf('October'));
  const before = await stat(path.join(folder, 'current', PUBLIC, 'images/quay.webp'));
  const never = () => Promise.reject(new Error('It was encoded again'));
  await writeRelease(folder, [page('/', 'November'), picture('quay', never)]);
  const after = await stat(path.join(folder, 'current', PUBLIC, 'images/quay.webp'));
  expect(after.ino).toBe(before.ino);
  expect((await stored('/')).toString()).toBe('November');
});

test('gives the same files the same name, whatever their order', async () => {
  const first = await writeRelease(folder, siteOf('October'));
  const second = await writeRelease(folder, siteOf('October').reverse());
  expect(second).toBe(first);
  expect(await readdir(path.join(folder, 'releases'))).toEqual([first]);
});

test('keeps pictures for pages still open in a browser, for one release', async () => {
  await writeRelease(folder, [page('/', 'one'), picture('old')]);
  await writeRelease(folder, [page('/', 'two'), picture('new')]);
  expect((await stored('/images/old.webp')).toString()).toBe('old');
  await writeRelease(folder, [page('/', 'three'), picture('new')]);
  expect(currentRelease(folder)?.files['/images/old.webp']).toBeUndefined();
});

test('keeps the last few releases and drops the rest', async () => {
  const ids: string[] = [];
  for (const words of ['a', 'b', 'c', 'd', 'e', 'f']) {
    ids.push(await writeRelease(folder, siteOf(words)));
  }
  expect((await readdir(path.join(folder, 'releases'))).sort()).toEqual(ids.slice(-4).sort());
});

const STEPS: ReleaseStep[] = ['file', 'manifest', 'placed', 'switched', 'pruned'];

test.each(STEPS)('serves one whole release when the writer dies after “%s”', async (fatal) => {
  await writeRelease(folder, siteOf('October'));
  const dying = writeRelease(folder, siteOf('November'), {
    onStep: (step) => {
      if (step === fatal) throw new Error('killed');
    },
  });
  await expect(dying).rejects.toThrow('killed');
  const words = STEPS.indexOf(fatal) < STEPS.indexOf('switched') ? 'October' : 'November';
  expect((await stored('/')).toString()).toBe(words);
  expect((await stored('/issues/')).toString()).toBe(`The archive of ${words}`);
  await writeRelease(folder, siteOf('December'));
  expect((await stored('/')).toString()).toBe('December');
});

test('goes on serving when a file can’t be made', async () => {
  await writeRelease(folder, siteOf('October'));
  const broken = picture('broken', () => Promise.reject(new Error('No space left')));
  await expect(writeRelease(folder, [page('/', 'November'), broken])).rejects.toThrow('No space');
  expect((await stored('/')).toString()).toBe('October');
});

test('refuses an address that would leave its folder', async () => {
  for (const address of ['/../../etc/passwd', '/a/../b/', '/a\\b', '//evil/', '/a%2fb/']) {
    await expect(writeRelease(folder, [page(address, 'x')])).rejects.toThrow('Not an address');
  }
});

test('lets many write at once: the pointer ends on one of them, and it is whole', async () => {
  const words = Array.from({ length: 12 }, (_, index) => `writer ${index}`);
  const ids = await Promise.all(words.map((each) => writeRelease(folder, siteOf(each))));
  expect(ids).toContain(currentRelease(folder)?.id);
  const home = (await stored('/')).toString();
  expect(words).toContain(home);
  expect((await stored('/issues/')).toString()).toBe(`The archive of ${home}`);
});

test('survives kill -9 at any moment of a real writer', async () => {
  const writer = path.join(import.meta.dirname, 'write-for-ever.ts');
  for (const patience of [0, 13, 29, 47, 71]) {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, folder]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await wait(patience);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const home = (await stored('/')).toString();
    expect(home).toMatch(/^round \d+$/);
    expect((await stored('/issues/')).toString()).toBe(`The archive of ${home}`);
  }
});
