import * as z from 'zod';
import type { Transaction } from '../db';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { checkStanding, outletColumns, outletRecord, writeNamesAndDomains } from './outlet-record';
import { mayWithOutlets, type OutletState } from './policy';
import { lockRegistry } from './registry-lock';
import { rematchSources } from './rematch-sources';

const input = outletRecord.extend({
  /** What it is, in the house's words, from the beginning. */
  description: z.string().trim().max(500).default(''),
});

type NewOutlet = { id: string; version: number };

/** Registers an outlet; what articles cite of it already is its own from then on. */
export async function createOutlet(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<NewOutlet>> {
  if (!mayWithOutlets(actor, 'create')) {
    return refuse({
      kind: 'forbidden',
      reason: 'Your role proposes outlets; an editor accepts them.',
    });
  }
  return addOutlet(actor, unknownInput, 'registered');
}

/** Proposes an outlet; it counts for nothing until an editor accepts it. */
export async function proposeOutlet(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<NewOutlet>> {
  if (!mayWithOutlets(actor, 'propose')) return refuse({ kind: 'not-found' });
  return addOutlet(actor, unknownInput, 'proposed');
}

async function addOutlet(
  actor: Actor,
  unknownInput: unknown,
  state: OutletState & ('registered' | 'proposed'),
): Promise<Result<NewOutlet>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { description, ...record } = read.value;
  const standing = checkStanding(record);
  if (!standing.ok) return standing;
  return transactAs(actor, async (tx, actor) => {
    await lockRegistry(tx);
    const twin = await unplacedTwin(tx, record.name, record.domains);
    if (twin)
      return invalid('name', `“${twin}” is in the registry already; give this one a domain.`);
    const data = { ...outletColumns(record), state, proposedById: actor.id };
    const { id, version } = await tx.outlet.create({ data });
    const written = await writeNamesAndDomains(tx, id, record);
    if (!written.ok) return written;
    if (description !== '') {
      const first = { outletId: id, validFrom: '', text: description, createdById: actor.id };
      await tx.outletDescription.create({ data: first });
    }
    if (state === 'registered') await rematchSources(tx, [id]);
    const type = state === 'registered' ? 'outlet.created' : 'outlet.proposed';
    const said = { name: record.name, domains: record.domains, description };
    await recordEvent(tx, { subject: { kind: 'outlet', id }, type, actorId: actor.id, data: said });
    return ok({ id, version });
  });
}

// Two outlets may share a name; then their domains tell them apart.
async function unplacedTwin(
  tx: Transaction,
  name: string,
  domains: readonly string[],
): Promise<string | null> {
  if (domains.length > 0) return null;
  const twin = await tx.outlet.findFirst({
    where: { name, state: { in: ['registered', 'proposed'] } },
    select: { name: true },
  });
  return twin?.name ?? null;
}
