import * as z from 'zod';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import type { Result } from '../result';
import { openOutlet, outletInput, writeOutlet } from './open-outlet';
import { rematchSources } from './rematch-sources';

const input = outletInput.extend({
  decision: z.enum(['accept', 'decline']),
  note: z.string().trim().max(2_000).default(''),
});

/** Accepts a proposed outlet into the registry, or declines it; its domains are then free again. */
export async function decideProposal(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ id: string; version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, decision, note } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openOutlet(tx, actor, id, 'decide');
    if (!opened.ok) return opened;
    const isAccepted = decision === 'accept';
    const written = await writeOutlet(
      tx,
      actor,
      opened.value,
      version,
      { state: isAccepted ? 'registered' : 'declined' },
      { type: isAccepted ? 'outlet.accepted' : 'outlet.declined', data: { note } },
    );
    if (!written.ok) return written;
    if (isAccepted) await rematchSources(tx, [id]);
    else await tx.outletDomain.deleteMany({ where: { outletId: id } });
    return written;
  });
}
