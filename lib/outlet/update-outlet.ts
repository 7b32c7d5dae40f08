import * as z from 'zod';
import { nameKey } from '../citation';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import type { Result } from '../result';
import { type OpenOutlet, openOutlet, outletInput, writeOutlet } from './open-outlet';
import {
  checkStanding,
  type OutletRecord,
  outletColumns,
  outletRecord,
  writeNamesAndDomains,
} from './outlet-record';
import { rematchSources } from './rematch-sources';

const input = z.strictObject({ ...outletInput.shape, ...outletRecord.shape });

/** Changes an outlet's record whole, domains and aliases too. A former name stays as an alias. */
export async function updateOutlet(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ id: string; version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, ...record } = read.value;
  const standing = checkStanding(record);
  if (!standing.ok) return standing;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openOutlet(tx, actor, id, 'update');
    if (!opened.ok) return opened;
    const kept = { ...record, aliases: [...record.aliases, ...formerNames(opened.value, record)] };
    const columns = outletColumns(kept);
    const written = await writeOutlet(tx, actor, opened.value, version, columns, {
      type: 'outlet.changed',
      data: { changed: changes(opened.value, kept) },
    });
    if (!written.ok) return written;
    const named = await writeNamesAndDomains(tx, id, kept);
    if (!named.ok) return named;
    if (opened.value.state === 'registered') await rematchSources(tx, [id]);
    return written;
  });
}

// Old citations call it by its old name.
function formerNames(before: OpenOutlet, record: OutletRecord): string[] {
  const kept = new Set([record.name, record.nativeName].map(nameKey));
  return before.names.filter(({ isOwn, key }) => isOwn && !kept.has(key)).map(({ name }) => name);
}

function changes(before: OpenOutlet, record: OutletRecord): Record<string, unknown> {
  const columns = Object.entries(outletColumns(record)).filter(
    ([field, value]) => before[field as keyof OpenOutlet] !== value,
  );
  const domains = before.domains.map(({ domain }) => domain);
  const isMoved = [...domains].sort().join() !== [...record.domains].sort().join();
  return { ...Object.fromEntries(columns), ...(isMoved && { domains: record.domains }) };
}
