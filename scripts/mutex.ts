import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { complaint } from './complaint';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity';

/**
 * Runs `work` while no other process on this machine runs anything under the same folder. The lock
 * of a process that died is taken over. Throws a complaint after `patience` milliseconds.
 *
 * The lock is a folder that holds one file named after its owner. Renaming a prepared folder onto
 * it succeeds only while it is missing or empty, which makes taking it atomic; removing a dead
 * owner's file by its own name can never remove the file of a successor.
 */
export async function withMutex<T>(
  folder: string,
  work: () => Promise<T>,
  patience = 60_000,
): Promise<T> {
  const mine = ownerFile(thisProcess());
  const deadline = Date.now() + patience;
  while (!take(folder, mine)) {
    const holders = buryTheDead(folder);
    if (holders.length === 0) continue;
    if (Date.now() > deadline) {
      throw complaint(`Process ${holders[0]?.pid} has held ${folder} for too long: is it stuck?`);
    }
    await pause(20);
  }
  try {
    return await work();
  } finally {
    rmSync(path.join(folder, mine), { force: true });
  }
}

function take(folder: string, mine: string): boolean {
  const prepared = `${folder}.${mine}`;
  mkdirSync(prepared, { recursive: true });
  writeFileSync(path.join(prepared, mine), '');
  try {
    renameSync(prepared, folder);
    return true;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}

function buryTheDead(folder: string): ProcessIdentity[] {
  const holders: ProcessIdentity[] = [];
  for (const name of namesIn(folder)) {
    const owner = ownerOf(name);
    if (owner !== null && isAlive(owner)) holders.push(owner);
    else removeIfThere(path.join(folder, name));
  }
  return holders;
}

function ownerFile({ pid, born }: ProcessIdentity): string {
  const birth = Buffer.from(born).toString('hex');
  return `${pid}-${birth}-${randomBytes(4).toString('hex')}`;
}

function ownerOf(name: string): ProcessIdentity | null {
  const match = /^(\d+)-([0-9a-f]+)-[0-9a-f]{8}$/.exec(name);
  if (match === null) return null;
  return { pid: Number(match[1]), born: Buffer.from(match[2] ?? '', 'hex').toString() };
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
