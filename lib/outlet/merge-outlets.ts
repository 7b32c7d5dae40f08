import * as z from 'zod';
import type { Transaction } from '../db';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, type Result } from '../result';
import { type OpenOutlet, openOutlet, outletInput, writeOutlet } from './open-outlet';
import { rematchSources } from './rematch-sources';

const input = outletInput.extend({
  /** The outlet that stays. */
  intoId: z.uuid('Choose the outlet that stays.'),
  note: z.string().trim().max(2_000).default(''),
});

/**
 * Merges an outlet into another: its citations, domains and descriptions move, its names stay as
 * aliases, so that old citations are still known. Of two descriptions of one day the other's stays.
 */
export async function mergeOutlets(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ id: string; version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, intoId, note } = read.value;
  if (id === intoId) return invalid('intoId', 'An outlet can’t be merged into itself.');
  return transactAs(actor, async (tx, actor) => {
    const opened = await openOutlet(tx, actor, id, 'merge');
    if (!opened.ok) return opened;
    const target = await openOutlet(tx, actor, intoId, 'merge');
    if (!target.ok) return target;
    if (target.value.state !== 'registered') {
      return invalid('intoId', 'The outlet that stays must be registered.');
    }
    const written = await writeOutlet(
      tx,
      actor,
      opened.value,
      version,
      { state: 'merged', mergedIntoId: intoId },
      { type: 'outlet.merged-into', data: { into: intoId, name: target.value.name, note } },
    );
    if (!written.ok) return written;
    const moved = await moveEverything(tx, opened.value, target.value);
    await tx.outlet.update({ where: { id: intoId }, data: { version: { increment: 1 } } });
    await recordEvent(tx, {
      subject: { kind: 'outlet', id: intoId },
      type: 'outlet.merged',
      actorId: actor.id,
      data: { from: id, name: opened.value.name, ...moved, note },
    });
    await rematchSources(tx, [intoId]);
    return { ok: true, value: { id: intoId, version: target.value.version + 1 } };
  });
}

async function moveEverything(tx: Transaction, from: OpenOutlet, into: OpenOutlet) {
  const where = { outletId: from.id };
  const to = { outletId: into.id };
  await tx.outletDomain.updateMany({ where, data: to });
  const known = new Set(into.names.map(({ key }) => key));
  const names = from.names.filter(({ key }) => !known.has(key));
  await tx.outletName.createMany({
    data: names.map(({ key, name }) => ({ key, name, isOwn: false, ...to })),
  });
  await tx.outletName.deleteMany({ where });
  const described = await tx.outletDescription.findMany({ where: to });
  const days = described.map(({ validFrom }) => validFrom);
  const dropped = await tx.outletDescription.findMany({
    where: { ...where, validFrom: { in: days } },
    select: { validFrom: true, text: true },
  });
  await tx.outletDescription.deleteMany({ where: { ...where, validFrom: { in: days } } });
  await tx.outletDescription.updateMany({ where, data: to });
  // A merged outlet's earlier ones follow, so that every old address leads to the one that stays.
  await tx.outlet.updateMany({
    where: { mergedIntoId: from.id },
    data: { mergedIntoId: into.id },
  });
  const { count } = await tx.source.updateMany({ where, data: to });
  const domains = from.domains.map(({ domain }) => domain);
  return { domains, citations: count, descriptionsDropped: dropped };
}
