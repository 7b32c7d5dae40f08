import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { birthOf } from './process-identity';
import { projectRoot } from './project';
import { supervise } from './supervise';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'supervise-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const pidsIn = (file: string) => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
};

test('a child whose launcher is killed while it starts ends by itself', async () => {
  const pids = path.join(folder, 'pids');
  // It has not come to the line that waits for the launcher's end, and never does.
  const child = script(
    'child.mts',
    `import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');
setInterval(() => {}, 1_000);
await new Promise(() => {});`,
  );
  const launcher = script(
    'launcher.mts',
    `import { supervise } from ${JSON.stringify(path.join(projectRoot, 'scripts/supervise'))};
supervise('web', ${JSON.stringify(child)}, {});`,
  );
  const running = spawn(process.execPath, ['--import', 'tsx', launcher], { cwd: projectRoot });
  await vi.waitFor(() => expect(pidsIn(pids)).toHaveLength(1), { timeout: 20_000 });
  const [pid = 0] = pidsIn(pids);
  running.kill('SIGKILL');
  await vi.waitFor(() => expect(birthOf(pid)).toBeNull(), { timeout: 5_000 });
});

test('what once was ready is started again however often it dies, and never given up', async () => {
  const pids = path.join(folder, 'pids');
  const child = script(
    'child.mts',
    `import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');
process.send('ready', () => process.exit(1));`,
  );
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const kept = supervise('worker', child, {});
  let gaveUp = false;
  kept.gaveUp.then(() => {
    gaveUp = true;
  });
  await vi.waitFor(() => expect(pidsIn(pids).length).toBeGreaterThan(5), { timeout: 60_000 });
  await kept.stop();
  said.mockRestore();
  expect(gaveUp).toBe(false);
}, 90_000);

test('what never becomes ready is given up', async () => {
  const child = script('child.mts', 'process.exit(3);');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const kept = supervise('web', child, {});
  await kept.gaveUp;
  said.mockRestore();
}, 90_000);
