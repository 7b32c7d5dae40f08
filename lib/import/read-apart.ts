import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { watchProcess } from '../process-use';
import { invalid, ok, type Result, refuse } from '../result';
import { packed, unpacked } from './packing';
import type { BroughtFile, ReadFiles } from './read-files';

/** What reading some files may cost: processor time, the clock against hanging, memory, bytes brought, bytes of the answer, at once and waiting. */
export const READING_LIMITS = {
  processorMs: 60_000,
  wallMs: 5 * 60_000,
  bytes: 512 * 1024 * 1024,
  brought: 28 * 1024 * 1024,
  files: 100,
  answer: 160 * 1024 * 1024,
  atOnce: 2,
  waiting: 8,
};

type Limits = typeof READING_LIMITS;

// The bundler must not follow this path: the process runs the source as it is.
const PROCESS_FILE = ['lib', 'import', 'reading-process.ts'];

/**
 * Reads files in a process of its own, with an empty environment and limits of time and memory, so
 * that no file can hold up the web process or grow in it. What can't be read is a refusal with its
 * reason; a few readings go on at once, a few more wait, and what comes beyond is refused.
 */
export async function readApart(
  brought: readonly BroughtFile[],
  limits: Limits = READING_LIMITS,
): Promise<Result<ReadFiles>> {
  const size = brought.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (brought.length === 0) return invalid('file', 'Choose a file.');
  if (brought.length > limits.files || size > limits.brought) {
    return refuse({
      kind: 'too-large',
      reason: 'At most 100 files and 28 MB can be read at once.',
    });
  }
  if (waiting.length >= limits.waiting) return refuse({ kind: 'too-often', retryAfterSeconds: 60 });
  if (running >= limits.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await read(brought, limits);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

let running = 0;
const waiting: (() => void)[] = [];

function read(brought: readonly BroughtFile[], limits: Limits): Promise<Result<ReadFiles>> {
  const child = startProcess(limits);
  return new Promise<Result<ReadFiles>>((resolve) => {
    const stop = (reason: string) => resolve(refuse({ kind: 'too-large', reason }));
    const pieces: Buffer[] = [];
    let size = 0;
    const unwatch = watchProcess(child.pid, limits, (limit) => stop(reasonOf(limit, limits)));
    child.stdout?.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > limits.answer) stop('There is too much in it to be imported at once.');
      else pieces.push(piece);
    });
    child.once('error', () => resolve(ENDED));
    child.once('close', () => {
      unwatch();
      resolve(size > limits.answer ? ENDED : answerIn(Buffer.concat(pieces)));
    });
    // A process that was ended reads no more; its end says all there is to say.
    child.stdin?.on('error', () => {});
    child.stdin?.end(
      packed(
        brought.map(({ name }) => name),
        brought.map(({ bytes }) => bytes),
      ),
    );
  }).finally(() => child.kill('SIGKILL'));
}

const ENDED = refuse({
  kind: 'too-large',
  reason: 'Reading it took more than an import may take.',
});

// Where the system can limit what a process may hold, it does, besides what is watched from here.
function startProcess(limits: Limits): ChildProcess {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ...PROCESS_FILE);
  const megabytes = Math.floor(limits.bytes / 1024 / 1024);
  const node = [process.execPath, '--import', 'tsx', `--max-old-space-size=${megabytes}`, file];
  const limited = ['/bin/sh', '-c', `ulimit -d ${megabytes * 2048}; exec "$0" "$@"`, ...node];
  const [command = '', ...parameters] = process.platform === 'linux' ? limited : node;
  return spawn(command, parameters, {
    env: {} as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

function reasonOf(limit: 'processor' | 'wall' | 'memory', limits: Limits): string {
  if (limit === 'memory') return 'Reading it needed more memory than an import may use.';
  const seconds = Math.round(limits.processorMs / 1000);
  return limit === 'processor'
    ? `Reading it took more than the ${seconds} seconds of processor time an import may take.`
    : 'Reading it came to no end.';
}

type Answer = Result<Omit<ReadFiles, 'pictures'> & { pictures: { name: string }[] }>;

function answerIn(bytes: Buffer): Result<ReadFiles> {
  if (bytes.length === 0) return ENDED;
  try {
    const { value: answer, parts } = unpacked<Answer>(bytes);
    if (!answer.ok) return answer;
    const { pictures, ...read } = answer.value;
    const whole = pictures.map(({ name }, index) => ({ name, bytes: parts[index] as Buffer }));
    return ok({ ...read, pictures: whole });
  } catch {
    return ENDED;
  }
}
