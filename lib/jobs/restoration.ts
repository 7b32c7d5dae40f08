import * as z from 'zod';
import { database, nowIn, type Queries } from '../db';
import { recordEvent } from '../event';
import { type Actor, canOnDesk, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';

/** When the installation was restored, while nobody has said to go on; null otherwise. */
export async function waitingRestoration(queries: Queries = database()): Promise<Date | null> {
  const row = await queries.restoration.findFirst({
    where: { continuedAt: null },
    orderBy: { restoredAt: 'desc' },
  });
  return row?.restoredAt ?? null;
}

/** Lets mail and reminders go out again after a restoration. */
export async function goOn(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  const read = readInput(z.strictObject({}), unknownInput);
  if (!read.ok) return read;
  if (!canOnDesk(actor, 'change-settings')) return refuse({ kind: 'not-found' });
  return transactAs(actor, async (tx) => {
    const { count } = await tx.restoration.updateMany({
      where: { continuedAt: null },
      data: { continuedAt: nowIn(tx), continuedById: actor.id },
    });
    if (count === 0) return refuse({ kind: 'not-found' });
    await recordEvent(tx, {
      subject: { kind: 'publication', id: '1' },
      type: 'publication.continued',
      actorId: actor.id,
    });
    return ok(null);
  });
}
