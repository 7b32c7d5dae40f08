import { database } from '../db';
import { type Actor, canOnDesk } from '../people';
import type { JobName } from './kinds';

/** A job that has failed, or that waits to be tried again, as the desk shows it. */
export type TroubledJob = {
  id: string;
  name: JobName;
  state: 'waiting' | 'running' | 'failed' | 'done';
  attempts: number;
  failure: string | null;
  /** When it is begun again; of no meaning once it has failed. */
  runAt: Date;
};

/** The jobs that came to nothing so far, newest first; null for who has nothing to do with them. */
export async function troubledJobs(actor: Actor): Promise<TroubledJob[] | null> {
  if (!canOnDesk(actor, 'see-jobs')) return null;
  const jobs = await database().job.findMany({
    where: { failure: { not: null }, state: { in: ['waiting', 'running', 'failed'] } },
    select: { id: true, name: true, state: true, attempts: true, failure: true, runAt: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
  return jobs.map((job) => ({ ...job, name: job.name as JobName }));
}
