import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that runs, what it needs in its environment, and where it was found. */
export type FoundBrowser = { path: string; env: Record<string, string>; from: string };

/**
 * Finds the Chromium for the end-to-end tests. First the one that
 * CHROMIUM_PATH names, then Playwright's own, one that is installed, the one of an npm package, and
 * last one that Playwright downloads. Throws with what to do when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return { path: named, env: {}, from: 'CHROMIUM_PATH' };
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`);
  }
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (runs(own)) return { path: own, env: {}, from: 'Playwright' };
  const installed = INSTALLED.find((file) => runs(file));
  if (installed) return { path: installed, env: {}, from: installed };
  const packed = await fromPackage();
  if (packed) return packed;
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
  if (runs(own)) return { path: own, env: {}, from: 'a download of Playwright' };
  throw new Error(
    'No Chromium was found or could be installed. Install one (on Debian: apt-get install chromium) or name one in CHROMIUM_PATH.',
  );
}

function runs(file: string, env: Record<string, string> = {}): boolean {
  if (!file || !existsSync(file)) return false;
  const tried = spawnSync(file, ['--version'], {
    timeout: 15_000,
    env: { ...process.env, ...env },
  });
  return tried.status === 0;
}

/** The headless Chromium that an npm package brings along, for Linux on x64. */
async function fromPackage(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = path.join(root, 'node_modules/.cache/colophon-chromium');
  const env = {
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
  const file = path.join(folder, 'chromium');
  if (!existsSync(path.join(folder, 'complete'))) await unpack(folder);
  return runs(file, env) ? { path: file, env, from: 'the package @sparticuz/chromium' } : null;
}

async function unpack(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  // The package unpacks below the temporary folder, wherever that is.
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const bin = path.join(root, 'node_modules/@sparticuz/chromium/bin');
    await inflate(path.join(bin, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  // Without any font Chromium aborts, and the package's own list names a folder that isn't there.
  writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fc</cachedir></fontconfig>\n`,
  );
  writeFileSync(path.join(folder, 'complete'), '');
}
