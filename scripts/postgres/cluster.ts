import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { complaint } from '../complaint';
import { showPresence } from '../presence';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { livePostmaster, type Postmaster } from './postmaster';

/** The one superuser of an embedded cluster. */
export const databaseUser = 'colophon';

/** Makes a cluster in a folder that doesn't exist yet: afterwards it is whole or not there at all. */
export function initCluster(
  folder: string,
  password: string,
  account: Account,
  binaries: Binaries,
): void {
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  removeDrafts(parent, path.basename(folder));
  const draft = `${folder}.new-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = path.join(parent, `.password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(account, draft, passwordFile);
  try {
    const flags = [
      ...['-D', draft, '-U', databaseUser, '--pwfile', passwordFile, '-A', 'scram-sha-256'],
      ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...['--data-checksums', '--no-instructions'],
    ];
    const { status, stderr, error } = spawnSync(binaries.initdb, flags, {
      ...account,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
    });
    if (status !== 0) {
      throw complaint(`PostgreSQL could not make ${folder}: ${error?.message ?? lastLine(stderr)}`);
    }
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What a start that was killed half-way through left behind: never a database. */
function removeDrafts(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const isDraft = entry.startsWith(`${name}.new-`) || entry.startsWith('.password-');
    if (isDraft) rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

function give({ uid, gid }: Account, ...paths: string[]): void {
  if (uid === undefined || gid === undefined) return;
  for (const each of paths) chownSync(each, uid, gid);
}

/**
 * Starts PostgreSQL on a cluster and waits until it accepts connections. It writes its log to
 * `logFile`, listens on 127.0.0.1 only, and lives on when this process dies.
 */
export async function startCluster(options: {
  folder: string;
  port: number;
  logFile: string;
  /** The file at which whoever looks sees that this server lives, from other containers too. */
  presenceFile: string;
  account: Account;
  binaries: Binaries;
  settings: Record<string, string>;
}): Promise<Postmaster> {
  const { folder, port, logFile, account, binaries } = options;
  const settings = { ...baseSettings, ...options.settings, port: String(port) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const logged = rotateLog(logFile);
    const log = openSync(logFile, 'a', 0o600);
    const presence = await showPresence(options.presenceFile);
    // A process group of its own, so that Ctrl-C reaches us alone and we decide the order of the end.
    const child = spawn(binaries.postgres, ['-D', folder, ...flags], {
      ...account,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      // The server and all its processes hold the presence, and nobody else once it is closed here.
      stdio: ['ignore', log, log, presence.fd],
      detached: true,
    });
    closeSync(log);
    presence.close();
    child.unref();
    const failed = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    const postmaster = await ready(folder, failed, deadline);
    if (postmaster !== null) return postmaster;
    const reason = readFileSync(logFile, 'utf8').slice(logged);
    if (!isPassing(reason) || Date.now() > deadline) {
      throw complaint(`PostgreSQL did not start: ${fatalLine(reason)} (the whole log: ${logFile})`);
    }
    await pause(250);
  }
}

const baseSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

async function ready(
  folder: string,
  failed: Promise<void>,
  deadline: number,
): Promise<Postmaster | null> {
  let over = false;
  failed.then(() => {
    over = true;
  });
  while (!over && Date.now() < deadline) {
    const postmaster = livePostmaster(folder);
    if (postmaster?.ready) return postmaster;
    await Promise.race([pause(20), failed]);
  }
  return null;
}

/** The sisters of a killed postmaster hold its memory for a moment; a new one has to wait for them. */
function isPassing(log: string): boolean {
  return /shared memory block .* is still in use|lock file .* already exists|Address already in use/s.test(
    log,
  );
}

function fatalLine(log: string): string {
  const lines = log.trim().split('\n');
  const line = lines.find((each) => /FATAL|PANIC/.test(each)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC): +/, '');
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** Puts a log away that has grown large; gives the size at which this start's own lines begin. */
function rotateLog(logFile: string): number {
  if (!existsSync(logFile)) return 0;
  const { size } = statSync(logFile);
  if (size < 5_000_000) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}
