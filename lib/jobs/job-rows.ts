import { randomUUID } from 'node:crypto';
import { Prisma, type Transaction, writableDatabase } from '../db';
import { type JobName, KINDS, LEASE, OUTGOING } from './kinds';

// Every time here is the database's: the clocks of workers decide nothing.

/** One attempt at a job: whoever holds an older one can't write its end any more. */
export type Attempt = { id: string; name: JobName; attempts: number; data: unknown };

/** After a restoration, what tells somebody something waits until an admin says to go on. */
function mayGo(): Prisma.Sql {
  return Prisma.sql`(name <> all(${OUTGOING})
    or not exists (select 1 from "Restoration" where "continuedAt" is null))`;
}

/** Adds the row of a job that was sent to the queue under an id of its own. */
export async function addJobRow(tx: Transaction, name: JobName, data: object): Promise<string> {
  const id = randomUUID();
  await tx.$executeRaw`
    insert into "Job" (id, name, data, "queueId")
    values (${id}::uuid, ${name}, ${JSON.stringify(data)}::jsonb, ${id}::uuid)`;
  return id;
}

/** Begins a job that is due; null when somebody else has it, it is over, or it is to wait. */
export async function claimJob(id: string): Promise<Attempt | null> {
  const [row] = await writableDatabase().$queryRaw<Attempt[]>`
    update "Job" set state = 'running', attempts = attempts + 1,
      "leaseUntil" = now() + make_interval(secs => ${LEASE.seconds})
    where id = ${id}::uuid and state = 'waiting' and "runAt" <= now() and ${mayGo()}
    returning id, name, attempts, data`;
  return row ?? null;
}

/** Says that an attempt lives; false when it was taken for dead meanwhile. */
export async function renewJob({ id, attempts }: Attempt): Promise<boolean> {
  const count = await writableDatabase().$executeRaw`
    update "Job" set "leaseUntil" = now() + make_interval(secs => ${LEASE.seconds})
    where id = ${id}::uuid and state = 'running' and attempts = ${attempts}`;
  return count === 1;
}

/** Records that a job is done. */
export async function finishJob({ id, attempts }: Attempt): Promise<void> {
  await writableDatabase().$executeRaw`
    update "Job" set state = 'done', failure = null, "leaseUntil" = null, "finishedAt" = now()
    where id = ${id}::uuid and state = 'running' and attempts = ${attempts}`;
}

/**
 * Records that an attempt came to nothing: the job waits for its next one, or has failed for good.
 * Says which; null when this attempt was no longer the job's.
 */
export async function failAttempt(
  tx: Transaction,
  { id, name, attempts }: Attempt,
  failure: string,
  isFinal: boolean,
): Promise<'waiting' | 'failed' | null> {
  const kind = KINDS[name];
  const isOver = isFinal || (kind.attempts !== null && attempts >= kind.attempts);
  const pause = Math.min(kind.longestPause, 5 * 2 ** Math.min(attempts - 1, 16));
  const count = await tx.$executeRaw`
    update "Job" set state = ${isOver ? 'failed' : 'waiting'}::"JobState", failure = ${failure},
      "leaseUntil" = null, "queueId" = null,
      "runAt" = now() + make_interval(secs => ${pause}),
      "finishedAt" = case when ${isOver} then now() end
    where id = ${id}::uuid and state = 'running' and attempts = ${attempts}`;
  if (count === 0) return null;
  return isOver ? 'failed' : 'waiting';
}

/** Gives an attempt back that was not to blame for its end: the worker is asked to stop. */
export async function returnJob({ id, attempts }: Attempt): Promise<void> {
  await writableDatabase().$executeRaw`
    update "Job" set state = 'waiting', attempts = attempts - 1, "leaseUntil" = null,
      "queueId" = null, "runAt" = now()
    where id = ${id}::uuid and state = 'running' and attempts = ${attempts}`;
}

/** The attempts whose workers gave no sign for the length of a lease. */
export function deadAttempts(): Promise<Attempt[]> {
  return writableDatabase().$queryRaw<Attempt[]>`
    select id, name, attempts, data from "Job"
    where state = 'running' and "leaseUntil" < now() order by "leaseUntil" limit 100`;
}

/** The jobs that are due and that nobody has begun, with the id under which the queue has them. */
export function dueJobs(): Promise<{ id: string; name: JobName; queueId: string | null }[]> {
  return writableDatabase().$queryRaw`
    select id, name, "queueId" from "Job"
    where state = 'waiting' and ("queueId" is null and "runAt" <= now()
      or "runAt" < now() - interval '10 seconds') and ${mayGo()}
    order by "runAt" limit 100`;
}

/** Takes a due job over for sending; false when another sweep was faster. */
export async function takeForSending(
  tx: Transaction,
  job: { id: string; queueId: string | null },
  queueId: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update "Job" set "queueId" = ${queueId}::uuid
    where id = ${job.id}::uuid and state = 'waiting'
      and "queueId" is not distinct from ${job.queueId}::uuid`;
  return count === 1;
}

/** Forgets what is done after a day, what failed after ninety. */
export async function pruneJobs(): Promise<void> {
  await writableDatabase().$executeRaw`
    delete from "Job" where state = 'done' and "finishedAt" < now() - interval '1 day'
      or state = 'failed' and "finishedAt" < now() - interval '90 days'`;
}

/** Whether a job of this kind waits or runs. Held until the end of the transaction, so that two who ask add one. */
export async function isUnderWay(tx: Transaction, name: JobName): Promise<boolean> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`job ${name}`}))::text`;
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Job" where name = ${name} and state in ('waiting', 'running') limit 1`;
  return rows.length > 0;
}

/** What the last attempt of a kind that has not succeeded yet came to; null when nothing is wrong. */
export async function standingFailure(name: JobName): Promise<string | null> {
  const [row] = await writableDatabase().$queryRaw<{ failure: string }[]>`
    select failure from "Job"
    where name = ${name} and state in ('waiting', 'running') and failure is not null limit 1`;
  return row?.failure ?? null;
}
