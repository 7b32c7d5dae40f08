import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { complaint } from './complaint';
import { isPresent, type Presence, showPresence } from './presence';

/**
 * Runs `work` while no other process of this host, in whatever container, runs anything under the same
 * folder. The lock of a process that died is taken over. Throws a complaint after `patience`
 * milliseconds.
 *
 * The lock is a folder that holds one socket on which its owner listens. Renaming a prepared folder
 * onto it succeeds only while it is missing or empty, which makes taking it atomic; removing a dead
 * owner's socket by its own name can never remove that of a successor.
 */
export async function withMutex<T>(
  folder: string,
  work: () => Promise<T>,
  patience = 60_000,
): Promise<T> {
  const mine = `${process.pid}-${randomBytes(8).toString('hex')}`;
  const deadline = Date.now() + patience;
  let presence = await take(folder, mine);
  while (presence === null) {
    const holders = await buryTheDead(folder);
    if (holders.length > 0) {
      if (Date.now() > deadline) {
        const [pid] = holders[0]?.split('-') ?? [];
        throw complaint(`Process ${pid} has held ${folder} for too long: is it stuck?`);
      }
      await pause(20);
    }
    presence = await take(folder, mine);
  }
  try {
    return await work();
  } finally {
    rmSync(path.join(folder, mine), { force: true });
    presence.close();
  }
}

async function take(folder: string, mine: string): Promise<Presence | null> {
  const prepared = `${folder}.${mine}`;
  mkdirSync(prepared, { recursive: true });
  const presence = await showPresence(path.join(prepared, mine));
  try {
    renameSync(prepared, folder);
    return presence;
  } catch (error) {
    presence.close();
    rmSync(prepared, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return null;
    throw error;
  }
}

/** Removes what owners left that are gone; gives the names of those that live. */
async function buryTheDead(folder: string): Promise<string[]> {
  const living: string[] = [];
  for (const name of namesIn(folder)) {
    if (await isPresent(path.join(folder, name))) living.push(name);
    else removeIfThere(path.join(folder, name));
  }
  return living;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
