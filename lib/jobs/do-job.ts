import { type Transaction, transactAsSystem } from '../db';
import { log } from '../log';
import { ok } from '../result';
import { type Attempt, claimJob, failAttempt, finishJob, renewJob, returnJob } from './job-rows';
import { type JobName, type Jobs, KINDS, LEASE } from './kinds';

/** How a kind of job is done. Done again after it was cut off anywhere, it comes to one result. */
export type Work<Name extends JobName> = {
  run: (data: Jobs[Name], signal: AbortSignal) => Promise<void>;
  /** Writes what it means that the job failed for good, with the record of it. */
  failed?: (tx: Transaction, data: Jobs[Name], reason: string) => Promise<void>;
};

export type Works = { [Name in JobName]: Work<Name> };

/** An end that trying again would not change; the message is for people. */
export class JobRefused extends Error {}

const underWay = new Map<string, Attempt>();

/** Does one job, if it is due, and records how it ended. Throws only when that can't be recorded. */
export async function doJob(
  works: Works,
  id: string,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const attempt = await claimJob(id);
  if (!attempt) return;
  underWay.set(id, attempt);
  const lost = new AbortController();
  const renewing = setInterval(() => {
    renewJob(attempt).then((isOurs) => isOurs || lost.abort(), onTrouble);
  }, LEASE.renewEveryMs);
  try {
    await withinBound(attempt.name, runOf(works, attempt, lost.signal));
    await finishJob(attempt);
  } catch (error) {
    if (!(error instanceof JobRefused)) onTrouble(error);
    await recordFailure(works, attempt, reasonOf(error), error instanceof JobRefused);
  } finally {
    clearInterval(renewing);
    lost.abort();
    underWay.delete(id);
  }
}

/** Records that an attempt came to nothing, and what that means where it was the last. */
export async function recordFailure(
  works: Works,
  attempt: Attempt,
  reason: string,
  isFinal = false,
): Promise<void> {
  await transactAsSystem(async (tx) => {
    const state = await failAttempt(tx, attempt, reason, isFinal);
    if (state === null) return ok(null);
    const { id, name, attempts } = attempt;
    log(state === 'failed' ? 'error' : 'warn', 'job not done', { id, name, attempts, state });
    if (state === 'failed') await works[name].failed?.(tx, attempt.data as never, reason);
    return ok(null);
  });
}

/** Gives back what this process has under way, for it ends and the jobs are not to blame. */
export async function returnUnderWay(): Promise<void> {
  for (const attempt of underWay.values()) await returnJob(attempt);
}

function runOf(works: Works, { name, data }: Attempt, signal: AbortSignal): Promise<void> {
  return works[name].run(data as never, signal);
}

async function withinBound(name: JobName, work: Promise<void>): Promise<void> {
  const { seconds } = KINDS[name];
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<never>((_, reject) => {
    const late = () => reject(new JobOverBound(`It took longer than ${seconds} seconds.`));
    timer = setTimeout(late, seconds * 1000);
  });
  try {
    await Promise.race([work, bound]);
  } finally {
    clearTimeout(timer);
  }
}

class JobOverBound extends Error {}

// What any other error says may hold paths and texts: the log has it, people get a sentence.
function reasonOf(error: unknown): string {
  if (error instanceof JobRefused || error instanceof JobOverBound) return error.message;
  if (Object(error).code === 'ENOSPC') return 'The disk is full.';
  return 'Something unexpected went wrong; the log says what.';
}
