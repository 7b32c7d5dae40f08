/** A licence under which an image may be printed, by its canonical id. */
export type Licence = {
  id: string;
  /** As the credit line prints it. */
  label: string;
  url: string | null;
  /** What the licence forbids: commercial use, adaptation. */
  nonCommercial: boolean;
  noDerivatives: boolean;
};

const VERSIONS = ['1.0', '2.0', '2.5', '3.0', '4.0'] as const;
const KINDS = ['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'] as const;

function creativeCommons(kind: (typeof KINDS)[number], version: string): Licence {
  return {
    id: `CC-${kind}-${version}`,
    label: `CC ${kind} ${version}`,
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
    nonCommercial: kind.includes('NC'),
    noDerivatives: kind.includes('ND'),
  };
}

function free(id: string, label: string, url: string | null): Licence {
  return { id, label, url, nonCommercial: false, noDerivatives: false };
}

/** The closed list of licences; a figure names one of these ids. */
export const LICENCES: readonly Licence[] = [
  free('own-work', 'Own work', null),
  free('permission', 'Used with permission', null),
  free('public-domain', 'Public domain', 'https://creativecommons.org/publicdomain/mark/1.0/'),
  free('CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'),
  ...[...VERSIONS]
    .reverse()
    .flatMap((version) => KINDS.map((kind) => creativeCommons(kind, version))),
];

/** The kinds of licences that forbid nothing, whatever their version: a house accepts each of them or not. */
export const FREE_KINDS: readonly { id: string; label: string }[] = [
  { id: 'own-work', label: 'Own work' },
  { id: 'permission', label: 'Used with permission' },
  { id: 'public-domain', label: 'Public domain' },
  { id: 'CC0', label: 'CC0' },
  { id: 'CC-BY', label: 'CC BY, any version' },
  { id: 'CC-BY-SA', label: 'CC BY-SA, any version' },
];

/** The kind of a licence: its id without the version. */
export function licenceKind({ id }: Pick<Licence, 'id'>): string {
  return id.replace(/-\d\.\d$/, '');
}

const BY_ID = new Map(LICENCES.map((licence) => [licence.id, licence]));

/** The licence with this id, or null when the list has none. */
export function licenceById(id: string): Licence | null {
  return BY_ID.get(id) ?? null;
}

/** Reads a licence as people type it (`CC-BY-SA 4.0`, `CC BY 3.0 DEED`, a licence's address); null when it is not on the list. */
export function readLicence(typed: string): Licence | null {
  const words = typed
    .toLowerCase()
    .replace(/https?:\/\/creativecommons\.org\/(licenses|publicdomain)\//, 'cc ')
    .replace(/creative commons/g, 'cc')
    .replace(/attribution/g, 'by')
    .replace(/share ?alike/g, 'sa')
    .replace(/non-?commercial/g, 'nc')
    .replace(/no-?deriv(ative)?s?/g, 'nd')
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()
    .split(' ');
  const has = (word: string) => words.includes(word);
  if (has('cc0') || (has('cc') && has('zero'))) return licenceById('CC0-1.0');
  if ((has('public') && has('domain')) || has('pdm') || words.join(' ') === 'cc mark 1.0') {
    return licenceById('public-domain');
  }
  if (!has('cc') || !has('by')) return null;
  const version = words.map((word) => /^([1-4])(\.[05])?$/.exec(word)).find(Boolean);
  if (!version) return null;
  const kind = ['by', 'nc', 'nd', 'sa']
    .filter(has)
    .join('-')
    .replace('nc-nd-sa', 'nc-nd')
    .toUpperCase();
  return licenceById(`CC-${kind}-${version[1]}${version[2] ?? '.0'}`);
}
