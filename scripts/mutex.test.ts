import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withMutex } from './mutex';
import { projectRoot } from './project';

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
  writeFileSync(path.join(lock, `${process.pid}-0011223344556677`), '');
  expect(await withMutex(lock, async () => 'done')).toBe('done');
});

test('names the living owner that does not let go', async () => {
  await withMutex(lock, async () => {
    await expect(withMutex(lock, async () => 'never', 50)).rejects.toThrow(
      `Process ${process.pid} has held`,
    );
  });
});

test('is seen by processes that can’t see each other’s numbers', async (context) => {
  const hidden = ['--pid', '--fork', '--mount-proc'];
  if (spawnSync('unshare', [...hidden, 'true']).status !== 0) {
    console.log('Not tried: this account may make no namespace of processes (unshare --pid).');
    context.skip();
  }
  const script = path.join(parent, 'other.mts');
  const mutex = JSON.stringify(path.join(projectRoot, 'scripts/mutex'));
  writeFileSync(
    script,
    `import { withMutex } from ${mutex};
try { await withMutex(${JSON.stringify(lock)}, async () => console.log('inside'), 200); }
catch (error) { console.log(error.message); }`,
  );
  const other = () =>
    new Promise<string>((resolve) => {
      const child = spawn('unshare', [...hidden, process.execPath, '--import', 'tsx', script], {
        cwd: projectRoot,
      });
      let said = '';
      child.stdout.on('data', (piece) => {
        said += piece;
      });
      child.once('close', () => resolve(said.trim()));
    });
  expect(await withMutex(lock, other)).toContain('has held');
  expect(await other()).toBe('inside');
});
