// What every command does before it may import anything that npm installs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Ends the process with one line on standard error. */
export function die(message) {
  console.error(message);
  process.exit(1);
}

/** Node is too old, or the system is none we run on: says which, or gives null. */
export function nodeProblem() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return `Colophon needs Node.js 20.19 or later, and this is ${process.versions.node}: see https://nodejs.org.`;
  }
  if (process.platform === 'win32') {
    return 'Colophon runs on Linux and macOS; on Windows, use it inside WSL (https://aka.ms/wsl).';
  }
  return null;
}

/** Whether node_modules holds what package-lock.json asks for, optional packages apart. */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional, peer, link }]) =>
      name === '' || optional || devOptional || peer || link || found[name]?.version === version,
  );
}

function packagesOf(file) {
  const location = path.join(root, file);
  if (!existsSync(location)) return {};
  return JSON.parse(readFileSync(location, 'utf8')).packages ?? {};
}

/** Installs from the lockfile unless that is done already; returns the seconds it took. */
export function ensureInstalled({ quiet = false } = {}) {
  if (isInstalled()) return 0;
  const startedAt = Date.now();
  if (!quiet)
    console.log('Installing the dependencies; on a fresh clone this takes a minute or so …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const flags = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync(command, [...first, ...flags], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  if (error) die(`npm could not be run: ${error.message}`);
  if (status !== 0) die('The dependencies could not be installed: npm says above why.');
  return (Date.now() - startedAt) / 1000;
}

/** Checks Node, installs, and imports a TypeScript module of this folder. */
export async function bootstrap(module, options) {
  const problem = nodeProblem();
  if (problem !== null) die(problem);
  const installSeconds = ensureInstalled(options);
  process.chdir(root);
  const { register } = await import('tsx/esm/api');
  register();
  return { ...(await import(path.join(import.meta.dirname, module))), installSeconds };
}
