import { fromPrisma, PgBoss } from 'pg-boss';
import type { Transaction } from '../db';
import { env } from '../env';
import { doJob, returnUnderWay, type Works } from './do-job';
import { addJobRow } from './job-rows';
import { keepsSessions } from './keeps-sessions';
import { JOB_NAMES, type JobName, type Jobs, KINDS } from './kinds';
import { sweepJobs } from './sweep';

/** What of it concerns the queue: trying again is the sweep's. A lost worker is seen by its heartbeat. */
function behaviourOf(name: JobName) {
  return { retryLimit: 0, expireInSeconds: KINDS[name].seconds + 60, heartbeatSeconds: 20 };
}

const kept = globalThis as typeof globalThis & { colophonQueue?: Promise<PgBoss> };

/** Adds a job in the transaction of the change that asks for it: both happen or neither. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: Jobs[Name],
): Promise<void> {
  const queue = await sendingQueue();
  const id = await addJobRow(tx, name, data);
  await queue.send(name, { jobId: id }, { id, db: fromPrisma(tx) });
}

/** Makes the queues where they are missing, so that the first change doesn't wait for it. */
export async function prepareQueues(): Promise<void> {
  await sendingQueue();
}

/** Stops what `enqueue` started; for processes that end. */
export async function closeQueue(): Promise<void> {
  const queue = await kept.colophonQueue;
  kept.colophonQueue = undefined;
  await queue?.stop({ graceful: false });
}

/** How often the worker looks for jobs that died or are due again. */
const SWEEP_MS = 5_000;

/**
 * Starts doing jobs in this process, one of each kind at a time, and sweeping; the answer stops it.
 */
export async function startWorking(
  works: Works,
  onTrouble: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const useListenNotify = await keepsSessions(env().DATABASE_URL);
  const options = { supervise: true, useListenNotify, monitorIntervalSeconds: 20 };
  const queue = await startQueue(options, onTrouble);
  for (const name of JOB_NAMES) {
    await queue.updateQueue(name, behaviourOf(name));
    await queue.work<{ jobId?: string }>(
      name,
      { batchSize: 1, pollingIntervalSeconds: 2 },
      async ([job]) => {
        // Without an id it was sent by an older version; the migration gave it a row of its own.
        if (job?.data?.jobId) await doJob(works, job.data.jobId, onTrouble);
      },
    );
  }
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = sweeping.then(() => sweepJobs(queue, works)).catch(onTrouble);
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  return async () => {
    clearInterval(timer);
    await sweeping;
    await queue.stop({ graceful: true, timeout: 10_000 });
    await returnUnderWay();
  };
}

// Of two processes that make the queue's tables at once, on a new installation, one meets the other's.
const MADE_MEANWHILE: ReadonlySet<string> = new Set(['23505', '42P06', '42P07', '42710']);

function sendingQueue(): Promise<PgBoss> {
  kept.colophonQueue ??= startQueue({ supervise: false, max: 2 }, () => {}).catch((error) => {
    kept.colophonQueue = undefined;
    throw error;
  });
  return kept.colophonQueue;
}

// The queue hands this to its pool: where the network swallows everything, no query is waited for for ever.
const PATIENCE: object = { query_timeout: 15_000 };

async function startQueue(
  options: {
    supervise: boolean;
    useListenNotify?: boolean;
    monitorIntervalSeconds?: number;
    max?: number;
  },
  onTrouble: (error: unknown) => void,
): Promise<PgBoss> {
  const queue = new PgBoss({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    schedule: false,
    ...PATIENCE,
    ...options,
  });
  queue.on('error', onTrouble);
  await queue.start().catch((error) => {
    if (!MADE_MEANWHILE.has(String((error as { code?: unknown }).code))) throw error;
    return queue.start();
  });
  for (const name of JOB_NAMES) {
    await queue.createQueue(name, { ...behaviourOf(name), notify: true });
  }
  return queue;
}
