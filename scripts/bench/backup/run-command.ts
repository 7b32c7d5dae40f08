import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../project';

/** What a command of the command line said, how long it took and the memory it took at most. */
export type Ran = { output: Record<string, unknown>; seconds: number; peakBytes: number };

const peakMemory = pathToFileURL(path.join(projectRoot, 'scripts/bench/backup/peak-memory.mjs'));

/** Runs `colophon … --json` on a data folder, as a person would. */
export async function runCommand(dataFolder: string, args: string[]): Promise<Ran> {
  const started = performance.now();
  const program = path.join(projectRoot, 'scripts/colophon.mjs');
  const { DATABASE_URL: _, COLOPHON_SECRET: __, ...environment } = process.env;
  const command = spawn(
    process.execPath,
    ['--import', peakMemory.href, program, ...args, '--json'],
    { env: { ...environment, COLOPHON_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let said = '';
  command.stdout.on('data', (bytes) => (output += bytes));
  command.stderr.on('data', (bytes) => (said += bytes));
  const [status] = await once(command, 'close');
  if (status !== 0) throw new Error(`colophon ${args.join(' ')} ended with ${status}: ${said}`);
  const peakBytes = Number(/peak-memory (\d+)/.exec(said)?.[1]);
  return { output: JSON.parse(output), seconds: (performance.now() - started) / 1_000, peakBytes };
}
