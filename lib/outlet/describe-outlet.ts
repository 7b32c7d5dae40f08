import * as z from 'zod';
import { nowIn } from '../db';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import type { Result } from '../result';
import { openOutlet, outletInput, writeOutlet } from './open-outlet';

const input = outletInput.extend({
  text: z
    .string()
    .trim()
    .max(500)
    .refine((value) => !/[\r\n]/.test(value), 'This must be one line.'),
  validFrom: z.union([z.iso.date('Write the day as 2026-11-24.'), z.literal('')]),
});

/**
 * Describes an outlet anew from a day on (empty: from the beginning); citations of earlier days keep
 * the earlier words. The same day again replaces, and no text takes back what was said of that day.
 */
export async function describeOutlet(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ id: string; version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, text, validFrom } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openOutlet(tx, actor, id, 'describe');
    if (!opened.ok) return opened;
    const key = { outletId_validFrom: { outletId: id, validFrom } };
    const before = await tx.outletDescription.findUnique({ where: key });
    const said = { text, validFrom, ...(before && { before: before.text }) };
    const event = { type: 'outlet.described', data: said };
    const written = await writeOutlet(tx, actor, opened.value, version, {}, event);
    if (!written.ok) return written;
    if (text === '') {
      await tx.outletDescription.deleteMany({ where: { outletId: id, validFrom } });
      return written;
    }
    await tx.outletDescription.upsert({
      where: key,
      create: { outletId: id, validFrom, text, createdById: actor.id },
      update: { text, createdById: actor.id, createdAt: nowIn(tx) },
    });
    return written;
  });
}
