import { readFileSync } from 'node:fs';

/** What a child process may use. Its processor time is the limit; the clock only keeps it from hanging. */
export type ProcessLimits = { processorMs: number; wallMs: number; bytes: number };

const PAGE_BYTES = 4096;
// The unit of /proc/<pid>/stat: a hundredth of a second for every Linux program.
const TICK_MS = 10;
const CHECK_MS = 100;

/**
 * Watches a child process and says once which limit it passed; the answer ends the watching. A busy
 * machine makes no process pass a limit: what counts is its own processor time, over all its threads.
 */
export function watchProcess(
  pid: number | undefined,
  limits: ProcessLimits,
  onPassed: (limit: 'processor' | 'wall' | 'memory') => void,
): () => void {
  const timer = setTimeout(() => onPassed('wall'), limits.wallMs);
  const check = () => {
    if (processorMs(pid) > limits.processorMs) onPassed('processor');
    else if (residentBytes(pid) > limits.bytes) onPassed('memory');
  };
  check();
  const checking = setInterval(check, CHECK_MS);
  return () => {
    clearTimeout(timer);
    clearInterval(checking);
  };
}

// Both are known on Linux only; elsewhere the limit by the clock holds alone.
function residentBytes(pid: number | undefined): number {
  return Number(fieldsOf(`/proc/${pid}/statm`)[1] ?? 0) * PAGE_BYTES;
}

/** Processor time of a process so far, in milliseconds; 0 where it isn't known. */
export function processorMs(pid: number | undefined): number {
  // The name in parentheses may hold spaces: what follows it begins with the third field.
  const fields = fieldsOf(`/proc/${pid}/stat`, ') ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

function fieldsOf(file: string, after = ''): string[] {
  try {
    const text = readFileSync(file, 'utf8');
    return text.slice(after ? text.lastIndexOf(after) + after.length : 0).split(' ');
  } catch {
    return [];
  }
}
