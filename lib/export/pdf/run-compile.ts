import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ProcessLimits, watchProcess } from '../../process-use';
import { ExportFailure } from '../failure';
import type { CompileReply, CompileRequest, CompileTimes } from './compile-protocol';
import { failureOfMessages } from './diagnostics';

/** What one compile may cost: processor time over all threads, the clock against hanging, resident memory. */
export const COMPILE_LIMITS: ProcessLimits = {
  processorMs: 60_000,
  wallMs: 15 * 60_000,
  bytes: 1024 * 1024 * 1024,
};

/** What a compile came to. */
export type Compiled = { pages: number; milliseconds: CompileTimes };

const PROCESS_FILE = fileURLToPath(new URL('./compile-process.ts', import.meta.url));
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Compiles in a process of its own, with an empty environment, and ends that process in every
 * case. Throws an `ExportFailure` when the edition is refused or a limit is passed.
 */
export function runCompile(
  request: CompileRequest,
  onReply: (reply: CompileReply) => void = () => {},
  limits = COMPILE_LIMITS,
): Promise<Compiled> {
  const child = fork(PROCESS_FILE, [], {
    execArgv: ['--import', LOADER, '--max-old-space-size=256'],
    env: {} as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise<Compiled>((resolve, reject) => {
    const stop = watchProcess(child.pid, limits, (limit) =>
      reject(new ExportFailure('over-limit', sentenceOf(limit, limits))),
    );
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk).slice(-4000);
    });
    child.on('message', (reply: CompileReply) => {
      onReply(reply);
      if (reply.kind === 'done') resolve({ pages: reply.pages, milliseconds: reply.milliseconds });
      if (reply.kind === 'refused') reject(failureOfMessages(reply.messages));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stop();
      reject(new Error(`The compile process ended with ${signal ?? code}: ${complaint}`));
    });
    child.send(request);
  }).finally(() => child.kill('SIGKILL'));
}

// The typesetter works in native code: neither the process itself nor V8's limit can stop it.
function sentenceOf(limit: 'processor' | 'wall' | 'memory', limits: ProcessLimits): string {
  if (limit === 'memory') return 'Typesetting needed more memory than an export may use.';
  const seconds = Math.round(limits.processorMs / 1000);
  return limit === 'processor'
    ? `Typesetting took more than the ${seconds} seconds of processor time an export may take.`
    : 'Typesetting came to no end.';
}
