import { outletCited } from '../citation';
import type { Transaction } from '../db';
import { outletsCited } from './outlet-facts';

/** Ties the citations that may mean these outlets to them, or to others, as the registry now says. */
export async function rematchSources(tx: Transaction, outletIds: readonly string[]): Promise<void> {
  const outlets = await tx.outlet.findMany({
    where: { id: { in: [...outletIds] } },
    include: { names: true, domains: true },
  });
  const keys = outlets.flatMap(({ names }) => names.map(({ key }) => key));
  const domains = outlets.flatMap((outlet) => outlet.domains.map(({ domain }) => domain));
  const sources = await tx.source.findMany({
    where: {
      OR: [
        { outletId: { in: [...outletIds] } },
        { outletKey: { in: keys } },
        { hosts: { hasSome: domains } },
      ],
    },
    select: { id: true, outlet: true, url: true, outletId: true },
  });
  const registry = await outletsCited(sources, tx);
  const moved = new Map<string | null, string[]>();
  for (const source of sources) {
    const outletId = outletCited(registry, source)?.id ?? null;
    if (outletId === source.outletId) continue;
    moved.set(outletId, [...(moved.get(outletId) ?? []), source.id]);
  }
  for (const [outletId, ids] of moved) {
    await tx.source.updateMany({ where: { id: { in: ids } }, data: { outletId } });
  }
}
