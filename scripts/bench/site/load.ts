import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from '../../project';

/** What one round of load found: requests a second, milliseconds, replies that were not 200. */
export type Round = {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  /** The share of the time in which the server had a processor, 0 to 1; NaN where nobody can tell. */
  busy: number;
};

/** A page and the server that serves it. */
export type Served = { name: string; url: string; server: ChildProcess };

const canPin = spawnSync('taskset', ['-c', '1', 'true']).status === 0;

/** How the processes share the machine, for the heading of the figures. */
export const pinning = canPin
  ? 'server on core 0, load on core 1'
  : 'not pinned: this machine has no taskset or one core';

/** Starts a server on core 0 and waits until it answers. */
export async function startServer(
  args: string[],
  url: string,
  cwd = projectRoot,
): Promise<ChildProcess> {
  const [command = '', ...rest] = pinned(0, [process.execPath, ...args]);
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  const server = spawn(command, rest, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) break;
    const answered = await fetch(url).catch(() => null);
    if (answered?.ok) return server;
    await wait(200);
  }
  server.kill();
  throw new Error(`No server at ${url}`);
}

/** Loads a page over 64 connections for some seconds from core 1; see `load-worker.ts`. */
export async function load(
  { url, server }: Served,
  seconds: number,
  encoding: string,
): Promise<Round> {
  const worker = path.join(projectRoot, 'scripts/bench/site/load-worker.ts');
  const own = ['--import', 'tsx', worker, url, String(seconds), encoding];
  const [command = '', ...rest] = pinned(1, [process.execPath, ...own]);
  const before = processorSeconds(server);
  const { stdout } = await promisify(execFile)(command, rest);
  return { ...JSON.parse(stdout), busy: (processorSeconds(server) - before) / seconds };
}

// Linux counts in hundredths of a second; elsewhere nobody can tell.
function processorSeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function pinned(core: number, args: string[]): string[] {
  return canPin ? ['taskset', '-c', String(core), ...args] : args;
}
