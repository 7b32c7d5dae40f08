import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf } from '../process-identity';
import { projectRoot } from '../project';

/** The product as people run it, with the processes that can be killed by name. */
export type KilledProduct = {
  address: string;
  /** Starts it, or starts it again; resolves to the ms until it was healthy. */
  start: () => Promise<number>;
  isUp: () => boolean;
  launcher: () => number | null;
  child: (script: 'server.ts' | 'worker.ts') => number | null;
  stop: () => Promise<void>;
};

export function killedProduct(dataFolder: string, port: number): KilledProduct {
  const address = `http://localhost:${port}`;
  const logFile = `${dataFolder}.log`;
  const log = openSync(logFile, 'a', 0o600);
  let launcher: ChildProcess | null = null;
  const isUp = () =>
    launcher !== null && launcher.exitCode === null && launcher.signalCode === null;
  return {
    address,
    isUp,
    launcher: () => (isUp() ? (launcher?.pid ?? null) : null),
    child: (script) => childOf(launcher?.pid ?? 0, script),
    start: async () => {
      const startedAt = performance.now();
      launcher = spawn(process.execPath, [path.join(projectRoot, 'scripts/start.mjs')], {
        cwd: projectRoot,
        env: {
          ...process.env,
          PORT: String(port),
          COLOPHON_DATA: dataFolder,
          COLOPHON_URL: address,
        },
        stdio: ['ignore', log, log],
      });
      await healthy(address, isUp).catch((error) => {
        throw new Error(`${error.message} It said:\n${lastLines(logFile)}`);
      });
      return performance.now() - startedAt;
    },
    stop: async () => {
      if (!isUp()) return;
      const ended = new Promise((resolve) => launcher?.once('exit', resolve));
      launcher?.kill('SIGTERM');
      await ended;
    },
  };
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n');
}

/** Waits until a product answers that it and its database are well. */
export async function healthy(address: string, isUp = () => true): Promise<void> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; ) {
    if (!isUp()) throw new Error('The product ended by itself.');
    const well = await fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (well) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product did not become healthy within five minutes.');
}

function childOf(parent: number, script: string): number | null {
  try {
    const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const line = list
      .split('\n')
      .find(
        (each) =>
          each.includes(`scripts/${script}`) && Number(each.trim().split(/\s+/)[1]) === parent,
      );
    return line ? Number(line.trim().split(/\s+/)[0]) : null;
  } catch {
    return null;
  }
}

/** Resolves to whether a process is gone within some time. */
export async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; ) {
    if (birthOf(pid) === null) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return birthOf(pid) === null;
}
