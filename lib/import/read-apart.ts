import { fork } from 'node:child_process';
import path from 'node:path';
import { invalid, type Result } from '../result';
import type { Reading } from './text/reading';

/** What reading one text may cost. */
export const READING_LIMITS = { milliseconds: 60_000, megabytes: 512 } as const;

// The bundler must not follow this path: the process runs the source as it is.
const PROCESS_FILE = ['lib', 'import', 'reading-process.ts'];

/**
 * Reads a text in a process of its own, with an empty environment and limits of time and memory, so
 * that no text can hold up the web process. What can't be read is a refusal with its reason.
 */
export function readApart(bytes: Uint8Array): Promise<Result<Reading>> {
  const child = fork(path.join(/* turbopackIgnore: true */ process.cwd(), ...PROCESS_FILE), [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${READING_LIMITS.megabytes}`],
    env: {} as NodeJS.ProcessEnv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<Result<Reading>>((resolve) => {
    const tooMuch = () => resolve(invalid('file', 'This text took too much to be read.'));
    const timer = setTimeout(tooMuch, READING_LIMITS.milliseconds);
    child.once('message', (result: Result<Reading>) => resolve(result));
    child.once('error', tooMuch);
    child.once('exit', () => {
      clearTimeout(timer);
      tooMuch();
    });
    child.send(bytes);
  }).finally(() => child.kill('SIGKILL'));
}
