import { hostsOf, nameKey, type OutletFacts } from '../citation';
import { database, type Prisma, type Queries } from '../db';

/** What a row needs to be read with for `asFacts`. */
export const factsIncluded = {
  names: { select: { key: true } },
  domains: { select: { domain: true } },
  descriptions: { select: { validFrom: true, text: true }, orderBy: { validFrom: 'asc' } },
} as const satisfies Prisma.OutletInclude;

/** A row as facts. */
export function asFacts(
  row: Prisma.OutletGetPayload<{ include: typeof factsIncluded }>,
): OutletFacts {
  return {
    id: row.id,
    name: row.name,
    nameKeys: row.names.map(({ key }) => key),
    domains: row.domains.map(({ domain }) => domain),
    language: row.language,
    descriptions: row.descriptions,
  };
}

/** What the registry says of the outlets that these citations name or whose domains they lead to. */
export async function outletsCited(
  cited: readonly { outlet: string; url: string }[],
  queries: Queries = database(),
): Promise<OutletFacts[]> {
  const keys = [...new Set(cited.map(({ outlet }) => nameKey(outlet)).filter(Boolean))];
  const hosts = [...new Set(cited.flatMap(({ url }) => hostsOf(url)))];
  if (keys.length === 0 && hosts.length === 0) return [];
  const rows = await queries.outlet.findMany({
    where: {
      state: 'registered',
      OR: [
        { names: { some: { key: { in: keys } } } },
        { domains: { some: { domain: { in: hosts } } } },
      ],
    },
    include: factsIncluded,
    orderBy: { id: 'asc' },
  });
  return rows.map(asFacts);
}
