import { lstat, readlink, rm, symlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { folderNow } from './folder-clock';

/** Holding it takes milliseconds; whoever holds it longer has died, even on another machine. */
const STALE_MS = 20_000;
const RETRY_MS = 20;

/**
 * Runs one writer of a page store at a time, across processes; a lock left by a dead one is taken
 * over. It only keeps writers from tidying up after each other: the pointer is whole without it.
 */
export async function withStoreLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, '.lock');
  while (!(await takeLock(lock))) await wait(RETRY_MS);
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
}

// A symbolic link comes into being with its text, which says who holds it.
async function takeLock(lock: string): Promise<boolean> {
  try {
    await symlink(`${hostname()}:${process.pid}`, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    return false;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const [host, pid] = (await readlink(lock)).split(':');
    if (host === hostname() && !isAlive(Number(pid))) return true;
    const now = await folderNow(path.dirname(lock));
    return now.getTime() - (await lstat(lock)).mtimeMs > STALE_MS;
  } catch {
    // It was given back meanwhile.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
