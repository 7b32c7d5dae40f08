import { fromPrisma, PgBoss } from 'pg-boss';
import type { Transaction } from '../db';
import { env } from '../env';
import { keepsSessions } from './keeps-sessions';

/** The jobs there are and what each is told. */
export type Jobs = {
  /** Renders the reading site anew from the published editions. */
  'render-site': Record<string, never>;
  /** Makes the file of an `Export`. */
  'make-export': { exportId: string };
  /** Sends a message of the outbox. */
  'send-mail': { mailId: string };
  /** Writes the mail with a link to set a new password, if there is an account of this address. */
  'send-password-link': { email: string };
};

export type JobName = keyof Jobs;

/** How each queue behaves: a crashed worker's job is taken up again when its heartbeat stops. */
const QUEUES: Record<JobName, { retryLimit: number; expireInSeconds: number }> = {
  'render-site': { retryLimit: 5, expireInSeconds: 600 },
  'make-export': { retryLimit: 2, expireInSeconds: 300 },
  'send-mail': { retryLimit: 12, expireInSeconds: 120 },
  'send-password-link': { retryLimit: 5, expireInSeconds: 60 },
};

const kept = globalThis as typeof globalThis & { colophonQueue?: Promise<PgBoss> };

/** Adds a job in the transaction of the change that asks for it: both happen or neither. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: Jobs[Name],
): Promise<void> {
  const queue = await sendingQueue();
  await queue.send(name, data, { db: fromPrisma(tx) });
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

/** Starts doing jobs in this process, one of each kind at a time; the answer stops it. */
export async function startWorking(
  doing: { [Name in JobName]: (data: Jobs[Name], signal: AbortSignal) => Promise<void> },
  onTrouble: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const useListenNotify = await keepsSessions(env().DATABASE_URL);
  const queue = await startQueue({ supervise: true, useListenNotify }, onTrouble);
  for (const name of Object.keys(QUEUES) as JobName[]) {
    await queue.work<Jobs[JobName]>(
      name,
      { batchSize: 1, pollingIntervalSeconds: 2 },
      async ([job]) => {
        if (job) await doing[name](job.data as never, job.signal);
      },
    );
  }
  return () => queue.stop({ graceful: true, timeout: 10_000 });
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

async function startQueue(
  options: { supervise: boolean; useListenNotify?: boolean; max?: number },
  onTrouble: (error: unknown) => void,
): Promise<PgBoss> {
  const queue = new PgBoss({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    schedule: false,
    ...options,
  });
  queue.on('error', onTrouble);
  await queue.start().catch((error) => {
    if (!MADE_MEANWHILE.has(String((error as { code?: unknown }).code))) throw error;
    return queue.start();
  });
  for (const [name, behaviour] of Object.entries(QUEUES)) {
    await queue.createQueue(name, {
      ...behaviour,
      retryBackoff: true,
      heartbeatSeconds: 20,
      notify: true,
    });
  }
  return queue;
}
