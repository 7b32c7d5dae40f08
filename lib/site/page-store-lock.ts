import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Holding it takes milliseconds; whoever holds it longer has died. */
const STALE_MS = 20_000;
const RETRY_MS = 20;

/** Runs one writer of a page store at a time, across processes; a lock left by a dead one is taken over. */
export async function withStoreLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, '.lock');
  while (!(await takeLock(lock))) await wait(RETRY_MS);
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(lock, { force: true });
    return false;
  }
}
