import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from './data-folder';
import { projectRoot } from './project';

let folder: string;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'data-folder-')), 'a/b');
});

afterEach(() => rmSync(path.resolve(folder, '../..'), { recursive: true }));

test('is made with its secrets at first use and stays the same', () => {
  const first = openDataFolder(folder);
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(openDataFolder(folder)).toEqual(first);
});

test('may be an empty folder that somebody made, or a fresh volume', () => {
  mkdirSync(path.join(folder, 'lost+found'), { recursive: true });
  expect(openDataFolder(folder).path).toBe(folder);
});

test('is refused and left as it is when it holds anything else', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'thesis.txt'), 'mine');
  expect(() => openDataFolder(folder)).toThrow(/not a data folder of Colophon.*thesis\.txt/);
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

test('is refused when a newer version wrote it', () => {
  openDataFolder(folder);
  const marker = path.join(folder, 'colophon.json');
  const newer = { ...JSON.parse(readFileSync(marker, 'utf8')), format: 2 };
  writeFileSync(marker, JSON.stringify(newer));
  expect(() => openDataFolder(folder)).toThrow(/format 2, this Colophon knows format 1/);
});

test('is refused in one line when nothing can be written there', async (context) => {
  const data = openDataFolder(folder);
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    expect(() => openDataFolder(folder)).toThrow(/can’t be written to/);
    chmodSync(folder, 0o700);
    return;
  }
  // Root writes everywhere but on a file system that is read-only.
  const script = `mount --bind ${data.path} ${data.path} && mount -o remount,ro,bind ${data.path}`;
  if (spawnSync('unshare', ['--mount', 'sh', '-c', script]).status !== 0) {
    console.log('Not tried: this account may mount nothing read-only (unshare --mount).');
    context.skip();
  }
  const module = JSON.stringify(path.join(projectRoot, 'scripts/data-folder'));
  const open = `import(${module}).then((all) => all.openDataFolder(${JSON.stringify(folder)})).catch((error) => console.log(error.message))`;
  const { stdout } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-c', `${script} && exec "$0" --import tsx -e '${open}'`, process.execPath],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  expect(stdout.trim()).toBe(
    `The data folder ${folder} can’t be written to (it is read-only): set COLOPHON_DATA.`,
  );
});

test('is refused when its marker cannot be understood', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'colophon.json'), '{');
  expect(() => openDataFolder(folder)).toThrow(/cannot be understood/);
});

test('cannot be a file, nor lie where no folder can be made', () => {
  openDataFolder(folder);
  expect(() => openDataFolder(path.join(folder, 'colophon.json'))).toThrow(/is a file/);
  expect(() => openDataFolder('/proc/colophon')).toThrow(/cannot be made|permission|EACCES/);
});
