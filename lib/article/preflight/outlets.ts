import {
  addressKey,
  citedDifferently,
  hostsOf,
  houseDescription,
  type OutletFacts,
  outletAt,
  outletCited,
  outletsNamed,
  plainWords,
} from '../../citation';
import type { Citation } from '../../document';
import { type Found, type PreflightSubject, warning } from './subject';

/** Where a citation contradicts the registry: its address is another outlet's, its description not the house's. */
export function outletFindings({ parts, rules }: PreflightSubject): Found[] {
  return parts.excerpts.flatMap(({ attrs }) => [
    ...domainFindings(attrs, rules.outlets),
    ...descriptionFindings(attrs, rules.outlets),
  ]);
}

function domainFindings(source: Citation, registry: readonly OutletFacts[]): Found[] {
  const name = source.outlet.trim();
  const hosts = hostsOf(source.url);
  if (name === '' || hosts.length === 0) return [];
  const named = outletsNamed(registry, name);
  const there = outletAt(registry, source.url);
  if (there ? named.includes(there) : named.length === 0) return [];
  const known = named.flatMap(({ domains }) => domains);
  if (!there && known.length === 0) return [];
  const message = there
    ? `The address is one of “${there.name}”; the citation names “${name}”.`
    : `“${name}” publishes under ${known.slice(0, 3).join(', ')}; the address is at ${hosts[0]}.`;
  return [warning('outlet-differs-from-domain', message, source.id, 'outlet')];
}

function descriptionFindings(source: Citation, registry: readonly OutletFacts[]): Found[] {
  const outlet = outletCited(registry, source);
  const house = outlet ? houseDescription(outlet, source.date) : '';
  if (!outlet || house === '' || plainWords(house) === plainWords(source.outletNote)) return [];
  const said = source.outletNote.trim();
  const message = said
    ? `“${outlet.name}” is described as “${said}”; the house’s words for that date are “${house}”.`
    : `“${outlet.name}” is not described; the house’s words are “${house}”.`;
  return [warning('outlet-described-otherwise', message, source.id, 'outletNote')];
}

/** Says where an article cites one source twice, and not alike. */
export function sameSourceFindings({ parts }: PreflightSubject): Found[] {
  const first = new Map<string, Citation>();
  return parts.excerpts.flatMap(({ attrs }) => {
    if (attrs.url.trim() === '') return [];
    const key = addressKey(attrs.url);
    const before = first.get(key);
    if (!before) {
      first.set(key, attrs);
      return [];
    }
    const differs = citedDifferently(before, attrs);
    if (differs.length === 0) return [];
    const message = `The same address is cited otherwise above (${differs.join(', ')}).`;
    return [warning('cited-differently', message, attrs.id, 'url')];
  });
}
