import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withMutex } from './mutex';

let parent: string;
let lock: string;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'mutex-'));
  lock = path.join(parent, 'lock');
});

afterEach(() => rmSync(parent, { recursive: true }));

test('lets one in at a time', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withMutex(lock, work)));
  expect(most).toBe(1);
});

test('is free again after work that failed', async () => {
  await expect(withMutex(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withMutex(lock, async () => 'done')).toBe('done');
});

test('takes over from an owner that died', async () => {
  mkdirSync(lock);
  const birth = Buffer.from('long ago').toString('hex');
  writeFileSync(path.join(lock, `${process.pid}-${birth}-00000000`), '');
  expect(await withMutex(lock, async () => 'done')).toBe('done');
});

test('names the living owner that does not let go', async () => {
  await withMutex(lock, async () => {
    await expect(withMutex(lock, async () => 'never', 50)).rejects.toThrow(
      `Process ${process.pid} has held`,
    );
  });
});
