import { nameKey, type OutletFacts, plainWords } from '../citation';
import { database, databaseNow, type Prisma } from '../db';
import type { Actor } from '../people';
import { asFacts, factsIncluded, outletsCited } from './outlet-facts';
import {
  canWithOutlet,
  mayWithOutlets,
  OUTLET_ACTIONS,
  type OutletAction,
  type OutletState,
} from './policy';

/** An outlet as lists show it. */
export type OutletLine = {
  id: string;
  name: string;
  nativeName: string;
  country: string;
  language: string;
  domains: string[];
  /** The description that holds today. */
  description: string;
  state: OutletState;
  proposedBy: string | null;
};

export type OutletFilter = {
  /** The beginning of a name, or a domain. */
  words?: string;
  country?: string;
  language?: string;
  state?: 'registered' | 'proposed';
  after?: { name: string; id: string };
};

/** How many outlets a page of the list holds. */
export const OUTLETS_A_PAGE = 50;
const SUGGESTED = 8;

const lineIncluded = {
  domains: { select: { domain: true }, orderBy: { domain: 'asc' } },
  descriptions: { orderBy: { validFrom: 'desc' }, select: { text: true, validFrom: true } },
  proposedBy: { select: { name: true } },
} as const satisfies Prisma.OutletInclude;

/** The outlets of the registry, by name, fifty at a time; by default the registered ones. */
export async function outletsFor(actor: Actor, filter: OutletFilter): Promise<OutletLine[]> {
  if (!mayWithOutlets(actor, 'read')) return [];
  const { after, state = 'registered', country, language, words } = filter;
  const rows = await database().outlet.findMany({
    where: {
      state,
      ...(country && { country }),
      ...(language && { language }),
      AND: [
        ...(words ? [called(words)] : []),
        ...(after
          ? [{ OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] }]
          : []),
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: OUTLETS_A_PAGE,
    include: lineIncluded,
  });
  const day = await dayNow();
  return rows.map((row) => asLine(row, day));
}

async function dayNow(): Promise<string> {
  return (await databaseNow(database())).toISOString().slice(0, 10);
}

function asLine(
  row: Prisma.OutletGetPayload<{ include: typeof lineIncluded }>,
  today: string,
): OutletLine {
  const { id, name, nativeName, country, language, state } = row;
  return {
    id,
    name,
    nativeName,
    country,
    language,
    state,
    domains: row.domains.map(({ domain }) => domain),
    description: row.descriptions.find(({ validFrom }) => validFrom <= today)?.text ?? '',
    proposedBy: row.proposedBy?.name ?? null,
  };
}

function called(words: string): Prisma.OutletWhereInput {
  const plain = plainWords(words.slice(0, 200));
  const host = words.trim().toLowerCase().slice(0, 200);
  if (plain === '') return { id: { in: [] } };
  return {
    OR: [
      { names: { some: { key: { contains: plain } } } },
      { domains: { some: { domain: { contains: host } } } },
    ],
  };
}

/** How many outlets are registered, and how many wait to be accepted. */
export async function outletCounts(
  actor: Actor,
): Promise<{ registered: number; proposed: number }> {
  if (!mayWithOutlets(actor, 'read')) return { registered: 0, proposed: 0 };
  const groups = await database().outlet.groupBy({ by: ['state'], _count: true });
  const count = (state: OutletState) => groups.find((group) => group.state === state)?._count ?? 0;
  return { registered: count('registered'), proposed: count('proposed') };
}

/** The countries and languages that registered outlets have. */
export async function outletPlaces(): Promise<{ countries: string[]; languages: string[] }> {
  const where = { state: 'registered' as const };
  const [countries, languages] = await Promise.all([
    database().outlet.groupBy({ by: ['country'], where }),
    database().outlet.groupBy({ by: ['language'], where }),
  ]);
  return {
    countries: countries.map(({ country }) => country).filter(Boolean),
    languages: languages.map(({ language }) => language).filter(Boolean),
  };
}

/** An outlet with everything its page shows. */
export type OutletView = OutletLine & {
  version: number;
  aliases: string[];
  standing: string;
  standingEvidence: string;
  standingDate: string;
  descriptions: { validFrom: string; text: string }[];
  mergedIntoId: string | null;
  /** What this person may do with it now. */
  allowed: readonly OutletAction[];
};

/** An outlet for its page; null when there is none or this person may not see it. */
export async function outletFor(actor: Actor, id: string): Promise<OutletView | null> {
  if (!mayWithOutlets(actor, 'read')) return null;
  const row = await database().outlet.findUnique({
    where: { id },
    include: { ...lineIncluded, names: { where: { isOwn: false }, orderBy: { name: 'asc' } } },
  });
  if (!row) return null;
  return {
    ...asLine(row, await dayNow()),
    version: row.version,
    aliases: row.names.map(({ name }) => name),
    standing: row.standing,
    standingEvidence: row.standingEvidence,
    standingDate: row.standingDate,
    descriptions: row.descriptions,
    mergedIntoId: row.mergedIntoId,
    allowed: OUTLET_ACTIONS.filter((action) => canWithOutlet(actor, action, row.state)),
  };
}

const MOST_TARGETS = 1_000;

/** The outlets into which this one could be merged; none for whoever may not. */
export async function mergeTargets(
  actor: Actor,
  { id, allowed }: Pick<OutletView, 'id' | 'allowed'>,
): Promise<{ id: string; name: string; domains: string[] }[]> {
  if (!mayWithOutlets(actor, 'merge') || !allowed.includes('merge')) return [];
  const rows = await database().outlet.findMany({
    where: { state: 'registered', id: { not: id } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, domains: { select: { domain: true } } },
    take: MOST_TARGETS,
  });
  return rows.map((row) => ({ ...row, domains: row.domains.map(({ domain }) => domain) }));
}

/** The registered outlets whose names hold these words, best first: what the citation form offers. */
export async function suggestedOutlets(actor: Actor, words: string): Promise<OutletFacts[]> {
  const key = nameKey(words.slice(0, 200));
  if (!mayWithOutlets(actor, 'read') || key === '') return [];
  const rows = await database().outlet.findMany({
    where: { state: 'registered', names: { some: { key: { contains: key } } } },
    include: factsIncluded,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: SUGGESTED * 4,
  });
  const rank = ({ nameKeys }: OutletFacts) => {
    if (nameKeys.includes(key)) return 0;
    return nameKeys.some((name) => name.startsWith(key)) ? 1 : 2;
  };
  return rows
    .map(asFacts)
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, SUGGESTED);
}

/** The registered outlets under whose domains an address lies, or that are called exactly so. */
export async function knownOutlets(
  actor: Actor,
  cited: { outlet: string; url: string },
): Promise<OutletFacts[]> {
  return mayWithOutlets(actor, 'read') ? outletsCited([cited]) : [];
}
