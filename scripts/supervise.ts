import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from './project';
import { watchingParent } from './steps';

/** A child process that is started again whenever it dies. */
export type Supervised = {
  /** Resolves when the child first says that it is ready. */
  ready: Promise<void>;
  /** Resolves when the child has died five times and was never ready. */
  gaveUp: Promise<void>;
  /** Ends the child and starts it with another environment. */
  renew: (env: Record<string, string>) => Promise<void>;
  /** Ends the child: politely first, after fifteen seconds for good. */
  stop: () => Promise<void>;
};

const deathsBeforeReady = 5;
const steady = 60_000;
const longestDelay = 30_000;

/**
 * Keeps one program of `scripts/` running. What never became ready is given up after a few deaths;
 * what once was comes back however often it dies, with longer pauses, and takes nothing else down.
 */
export function supervise(
  name: string,
  script: string,
  firstEnv: Record<string, string>,
): Supervised {
  const ready = signal();
  const gaveUp = signal();
  let env = firstEnv;
  let stopping = false;
  let wasReady = false;
  let deaths = 0;
  let child = start();

  function start(): ChildProcess {
    const startedAt = Date.now();
    const started = spawn(process.execPath, [...watchingParent.flags, '--import', 'tsx', script], {
      cwd: projectRoot,
      env: { ...process.env, ...env, ...watchingParent.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.on('message', (message) => {
      if (message !== 'ready') return;
      wasReady = true;
      ready.raise();
    });
    started.once('error', (error) => console.error(`${name}: ${error.message}`));
    started.once('exit', (status, killer) => {
      if (stopping) return;
      deaths = Date.now() - startedAt > steady ? 1 : deaths + 1;
      again(killer ?? `status ${status}`);
    });
    return started;
  }

  function again(cause: string): void {
    if (deaths >= deathsBeforeReady && !wasReady) {
      console.error(`The ${name} process has died ${deaths} times (${cause}): giving up.`);
      gaveUp.raise();
      return;
    }
    const delay = Math.min(250 * 2 ** deaths, longestDelay);
    console.error(`The ${name} process died (${cause}); starting it again in ${delay / 1000} s.`);
    setTimeout(() => {
      if (!stopping) child = start();
    }, delay);
  }

  async function stop(): Promise<void> {
    stopping = true;
    await end(child);
  }

  return {
    ready: ready.raised,
    gaveUp: gaveUp.raised,
    stop,
    renew: async (nextEnv) => {
      await stop();
      env = nextEnv;
      stopping = false;
      child = start();
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = new AbortController();
  const tooLong = pause(15_000, null, { signal: patience.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  await Promise.race([exited, tooLong.then(() => exited)]);
  patience.abort();
}

function signal(): { raised: Promise<void>; raise: () => void } {
  let raise = () => {};
  const raised = new Promise<void>((resolve) => {
    raise = resolve;
  });
  return { raised, raise };
}
