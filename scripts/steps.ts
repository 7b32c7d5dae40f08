import { type ChildProcess, spawn } from 'node:child_process';
import { complaint } from './complaint';
import { projectRoot } from './project';

/** What a child is started with, beside an IPC channel, to end when this process is gone. */
export const watchingParent = {
  flags: ['--import', './scripts/watch-parent.mjs'],
  env: { COLOPHON_LAUNCHER: String(process.pid) },
};

const running = new Set<ChildProcess>();

/** Does one step of a long command and says so: at once when it takes long, and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1);
  const announce = setTimeout(() => console.log(`  … ${title}`), 1500);
  const remind = setInterval(() => console.log(`  … ${title} (${seconds()} s)`), 15_000);
  try {
    const result = await work();
    console.log(`  ✓ ${title} (${seconds()} s)`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${title} (${seconds()} s)`);
    throw error;
  } finally {
    clearTimeout(announce);
    clearInterval(remind);
  }
}

/**
 * Runs a Node program of the project to its end and gives what it printed. When it fails, throws a
 * complaint that ends with what it said.
 */
export function runNode(
  what: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<string> {
  const child = spawn(process.execPath, [...watchingParent.flags, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env, ...watchingParent.env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let output = '';
  const keep = (piece: Buffer) => {
    output += piece;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      running.delete(child);
      if (status === 0) resolve(output);
      else reject(complaint(`${output.trim()}\n${what} failed: see above.`));
    });
  });
}

/** Ends what `runNode` still runs. */
export function endRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}
