import { hostsOf } from './address';
import { nameKey } from './name-key';

/** What the registry says of an outlet, as far as citations need it. */
export type OutletFacts = {
  id: string;
  name: string;
  /** The keys of all names by which it is cited: see `nameKey`. */
  nameKeys: readonly string[];
  domains: readonly string[];
  /** A BCP 47 tag, or empty. */
  language: string;
  /** What it is, in the house's words, each from a day on (`2024-03-01`; empty: from the beginning). */
  descriptions: readonly { validFrom: string; text: string }[];
};

/** The outlet under whose domain an address lies: that of the longest domain. */
export function outletAt<Outlet extends Pick<OutletFacts, 'domains'>>(
  registry: readonly Outlet[],
  url: string,
): Outlet | null {
  for (const host of hostsOf(url)) {
    const found = registry.find((outlet) => outlet.domains.includes(host));
    if (found) return found;
  }
  return null;
}

/** All outlets of that name: two may share one. */
export function outletsNamed<Outlet extends Pick<OutletFacts, 'nameKeys'>>(
  registry: readonly Outlet[],
  name: string,
): Outlet[] {
  const key = nameKey(name);
  return key === '' ? [] : registry.filter((outlet) => outlet.nameKeys.includes(key));
}

/** Which outlet a citation means: the one of its name, where several share it that of its address. */
export function outletCited<Outlet extends Pick<OutletFacts, 'domains' | 'nameKeys'>>(
  registry: readonly Outlet[],
  cited: { outlet: string; url: string },
): Outlet | null {
  const named = outletsNamed(registry, cited.outlet);
  const there = outletAt(registry, cited.url);
  if (there && named.includes(there)) return there;
  return named.length === 1 ? (named[0] ?? null) : there;
}

/** The house's description of an outlet as of a citation's date, which may be empty or partial. */
export function houseDescription(
  { descriptions }: Pick<OutletFacts, 'descriptions'>,
  date: string,
): string {
  const day = date === '' ? '9999' : `${date}-99`;
  const valid = descriptions.filter(({ validFrom }) => validFrom <= day);
  const newest = valid.reduce<(typeof valid)[number] | null>(
    (best, each) => (best === null || each.validFrom > best.validFrom ? each : best),
    null,
  );
  return newest?.text ?? '';
}
