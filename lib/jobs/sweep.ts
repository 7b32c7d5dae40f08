import { randomUUID } from 'node:crypto';
import { fromPrisma, type PgBoss } from 'pg-boss';
import { transactAsSystem } from '../db';
import { ok } from '../result';
import { recordFailure, type Works } from './do-job';
import { deadAttempts, dueJobs, pruneJobs, takeForSending } from './job-rows';
import type { JobName } from './kinds';

/** Ends or returns the jobs whose workers died, and sends what is due and not in the queue. */
export async function sweepJobs(queue: PgBoss, works: Works): Promise<void> {
  for (const attempt of await deadAttempts()) {
    await recordFailure(works, attempt, 'The worker ended before it was done.');
  }
  for (const job of await dueJobs()) await sendAgain(queue, job);
  await pruneJobs();
}

const PENDING = ['created', 'retry', 'active'];

async function sendAgain(
  queue: PgBoss,
  job: { id: string; name: JobName; queueId: string | null },
): Promise<void> {
  const sent = job.queueId && (await queue.getJobById(job.name, job.queueId));
  if (sent && PENDING.includes(sent.state)) return;
  await transactAsSystem(async (tx) => {
    const queueId = randomUUID();
    if (await takeForSending(tx, job, queueId)) {
      await queue.send(job.name, { jobId: job.id }, { id: queueId, db: fromPrisma(tx) });
    }
    return ok(null);
  });
}
