import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ExportFailure } from '../failure';
import type { CompileReply, CompileRequest, CompileTimes } from './compile-protocol';
import { failureOfMessages } from './diagnostics';

/** What one compile may cost: wall-clock milliseconds and bytes of resident memory. */
export const COMPILE_LIMITS = { milliseconds: 60_000, bytes: 1024 * 1024 * 1024 };

/** What a compile came to. */
export type Compiled = { pages: number; milliseconds: CompileTimes };

const PROCESS_FILE = fileURLToPath(new URL('./compile-process.ts', import.meta.url));
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const MEMORY_CHECK_MS = 250;
const PAGE_BYTES = 4096;

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
    const stop = watch(child, limits, (sentence) =>
      reject(new ExportFailure('over-limit', sentence)),
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
function watch(
  child: ChildProcess,
  limits: typeof COMPILE_LIMITS,
  onPassed: (sentence: string) => void,
): () => void {
  const seconds = Math.round(limits.milliseconds / 1000);
  const timer = setTimeout(() => {
    onPassed(`Typesetting took longer than the ${seconds} seconds an export may take.`);
  }, limits.milliseconds);
  const checkMemory = () => {
    if (residentBytes(child.pid) > limits.bytes) {
      onPassed('Typesetting needed more memory than an export may use.');
    }
  };
  checkMemory();
  const memory = setInterval(checkMemory, MEMORY_CHECK_MS);
  return () => {
    clearTimeout(timer);
    clearInterval(memory);
  };
}

// Known on Linux only; elsewhere the time limit alone holds.
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
