import * as z from 'zod';
import type { Transaction } from '../db';
import { type Actor, canOnDesk, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import type { JobName } from './kinds';

const input = z.strictObject({ id: z.uuid() });

/** Has a job that failed, or that waits after a failure, begun anew at once. */
export async function tryAgain(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'see-jobs')) return refuse({ kind: 'not-found' });
  return transactAs(actor, async (tx) => {
    const { id } = read.value;
    const [job] = await tx.$queryRaw<{ name: JobName; data: unknown; isOver: boolean }[]>`
      select name, data, state = 'failed' as "isOver" from "Job"
      where id = ${id}::uuid and failure is not null and state in ('failed', 'waiting') for update`;
    if (!job) return refuse({ kind: 'not-found' });
    if (job.isOver) await reopen(tx, job.name, job.data as { exportId?: string; mailId?: string });
    await tx.$executeRaw`
      update "Job" set state = 'waiting', attempts = 0, failure = null, "runAt" = now(),
        "queueId" = null, "finishedAt" = null
      where id = ${id}::uuid`;
    return ok(null);
  });
}

/** What a job was to make has failed with it, and waits for it again. */
async function reopen(
  tx: Transaction,
  name: JobName,
  { exportId, mailId }: { exportId?: string; mailId?: string },
): Promise<void> {
  if (name === 'make-export') {
    await tx.export.updateMany({
      where: { id: exportId, state: 'failed' },
      data: { state: 'waiting', progress: 0, stage: '', failure: null, finishedAt: null },
    });
  }
  if (name === 'send-mail') {
    // A message that perhaps went out stays as it is: it leaves at most once.
    await tx.mail.updateMany({
      where: {
        id: mailId,
        state: 'failed',
        OR: [{ userId: { not: null } }, { sealedLink: { not: null } }],
      },
      data: { state: 'waiting', failure: null },
    });
  }
}
