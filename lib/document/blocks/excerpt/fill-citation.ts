import {
  dateInAddress,
  houseDescription,
  type OutletFacts,
  outletAt,
  outletCited,
  type PastedReading,
  titleInAddress,
} from '../../../citation';
import { directionOf } from '../../languages';
import type { Citation } from './citation';

/** What a paste fills in, what is said of it in one line, and a guess that nobody has to take. */
export type Filling = { changes: Partial<Citation>; said: string; titleGuess: string | null };

const LABELS: Partial<Record<keyof Citation, string>> = {
  author: 'author',
  titleOriginal: 'original title',
  titleTranslated: 'translated title',
  outlet: 'outlet',
  outletNote: 'what the outlet is',
  date: 'date',
  lang: 'language',
  url: 'address',
};

/** Fills a citation from what was pasted; `registry` holds the outlets that it may mean. Pure. */
export function fillCitation(
  reading: NonNullable<PastedReading>,
  current: Citation,
  registry: readonly OutletFacts[],
): Filling {
  if (reading.kind === 'address') return fromAddress(reading, current, registry);
  const { author, passage, doubts, repairs, ...printed } = reading.citation;
  const { titleOriginal, titleTranslated, outlet, outletNote, date, url } = printed;
  const read = { author, titleOriginal, titleTranslated, outlet, outletNote, date, url };
  const cited = { outlet: outlet ?? '', url: url ?? '' };
  const registered = outletCited(registry, cited);
  const house = registered ? houseDescription(registered, date ?? '') : '';
  const changes = given({
    ...read,
    outletNote: outletNote ?? house,
    ...inLanguage(reading.lang || languageKept(current, outlet) || registered?.language),
  });
  const notTaken = passage === '' ? [] : ['the text after the citation was not taken'];
  return {
    changes,
    said: inWords('Filled from the citation', changes, [...repairs, ...doubts, ...notTaken]),
    titleGuess: null,
  };
}

// The language of another outlet's citation says nothing of this one; somebody's own choice stays.
function languageKept(current: Citation, outlet: string | null | undefined): string {
  const isAnother = outlet && current.outlet.trim() !== '' && outlet !== current.outlet;
  return isAnother ? '' : current.lang;
}

// An address is certain of itself alone: what is there already stays.
function fromAddress(
  { url, doubt }: { url: string; doubt: string | null },
  current: Citation,
  registry: readonly OutletFacts[],
): Filling {
  const date = current.date || dateInAddress(url) || '';
  const outlet = outletAt(registry, url);
  const isNamed = current.outlet.trim() !== '';
  const changes = given({
    url,
    ...(current.date === '' && { date }),
    ...(outlet && !isNamed && { outlet: outlet.name, outletNote: houseDescription(outlet, date) }),
    ...(current.lang === '' && inLanguage(outlet?.language)),
  });
  const doubts = [doubt, outlet || isNamed ? null : 'the registry knows no outlet at this address'];
  return {
    changes,
    said: inWords(
      'Filled from the address',
      changes,
      doubts.filter((each) => each !== null),
    ),
    titleGuess: current.titleOriginal === '' ? titleInAddress(url) : null,
  };
}

function inLanguage(lang: string | undefined): Partial<Citation> {
  return lang ? { lang, dir: directionOf(lang) } : {};
}

function given(changes: { [Field in keyof Citation]?: Citation[Field] | null }): Partial<Citation> {
  const said = Object.entries(changes).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(said) as Partial<Citation>;
}

function inWords(lead: string, changes: Partial<Citation>, doubts: readonly string[]): string {
  const filled = Object.keys(changes).flatMap((field) => LABELS[field as keyof Citation] ?? []);
  const doubt = doubts.length > 0 ? ` But: ${doubts.join('; ')}.` : '';
  return `${lead}: ${filled.join(', ')}.${doubt}`;
}
