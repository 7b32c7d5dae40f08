import * as z from 'zod';
import type { Transaction } from '../db';
import { enqueue } from '../jobs';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { mayWithIssues } from './policy';

const input = z.strictObject({ editionId: z.uuid(), format: z.enum(['pdf']) });

/** How many exports may wait or run at once, for everybody together. */
const MOST_AT_ONCE = 20;

/** Asks for an edition's file; a worker makes it while the desk shows how far it is. */
export async function requestExport(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ exportId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  if (!mayWithIssues(actor, 'export')) return refuse({ kind: 'not-found' });
  const { editionId, format } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { id: true } });
    if (!edition) return refuse({ kind: 'not-found' });
    const underWay = await tx.export.findMany({
      where: { state: { in: ['waiting', 'running'] } },
      select: { id: true, editionId: true, format: true },
      take: MOST_AT_ONCE,
    });
    const same = underWay.find((each) => each.editionId === editionId && each.format === format);
    if (same) return ok({ exportId: same.id });
    if (underWay.length >= MOST_AT_ONCE) {
      return refuse({ kind: 'too-often', retryAfterSeconds: 60 });
    }
    return ok({ exportId: await addExport(tx, editionId, format, actor.id) });
  });
}

/** Adds an export and its job in somebody's transaction; returns the export's id. */
export async function addExport(
  tx: Transaction,
  editionId: string,
  format: string,
  requestedById: string | null,
): Promise<string> {
  const { id } = await tx.export.create({ data: { editionId, format, requestedById } });
  await enqueue(tx, 'make-export', { exportId: id });
  return id;
}
