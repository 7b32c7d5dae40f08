import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf } from '../process-identity';

/** A running PostgreSQL server as its own `postmaster.pid` describes it. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The server that runs on a cluster's folder, whoever started it; null when none does. */
export function livePostmaster(folder: string): Postmaster | null {
  const lines = postmasterFile(folder);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0) || !runsOn(pid, folder)) return null;
  return { pid, port, ready: lines[7]?.trim() === 'ready' && port > 0 };
}

function postmasterFile(folder: string): string[] {
  try {
    return readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A lock file outlives a crash and its number may by now be another program's. */
function runsOn(pid: number, folder: string): boolean {
  if (birthOf(pid) === null) return false;
  return commandOf(pid).includes(` -D ${folder} `);
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Fast shutdown: running transactions are rolled back, the rest is written. False if it takes over a minute. */
export async function stopPostmaster(folder: string): Promise<boolean> {
  const postmaster = livePostmaster(folder);
  if (postmaster === null) return true;
  try {
    process.kill(postmaster.pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (birthOf(postmaster.pid) === null) return true;
    await pause(20);
  }
  return false;
}
