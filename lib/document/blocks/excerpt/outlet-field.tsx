import { useId, useRef, useState } from 'react';
import {
  hostsOf,
  houseDescription,
  type OutletFacts,
  outletsNamed,
  plainWords,
} from '../../../citation';
import { newSitting } from '../../change-attributes';
import type { EditingServices } from '../../define-editor';
import { FieldAside } from '../../field-aside';
import { directionOf } from '../../languages';
import type { Citation } from './citation';
import { OutletOfferList, useOutletOffers } from './outlet-offers';

type OutletFieldProps = {
  citation: Citation;
  value: string;
  disabled: boolean;
  known: OutletFacts | null | undefined;
  findOutlets: EditingServices['findOutlets'];
  onChange(value: string, sitting: number): void;
  onTake(changes: Partial<Citation>, sitting: number): void;
};

/** The outlet by its name: what is typed is kept as it is, and the registry offers what it knows. */
export function OutletField(props: OutletFieldProps) {
  const { citation, value, disabled, known, onChange, onTake } = props;
  const id = useId();
  const sitting = useRef(0);
  const [typed, setTyped] = useState<string | null>(null);
  // Whose words the fields hold, also while a name is typed that means no outlet yet.
  const before = useRef(known);
  before.current = known ?? before.current;
  const offers = useOutletOffers(typed ?? '', props.findOutlets, (outlet) => {
    setTyped(null);
    onTake(taken(outlet, citation, before.current), sitting.current);
  });
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        Outlet
      </label>
      <FieldAside blockId={citation.id} field="outlet" label="Outlet" />
      <input
        {...offers.ties}
        id={id}
        data-field="outlet"
        className="ui-input"
        type="text"
        autoComplete="off"
        maxLength={2_000}
        lang={citation.lang || undefined}
        dir={citation.dir || 'auto'}
        aria-describedby={`${id}-hint`}
        disabled={disabled}
        value={typed ?? value}
        onFocus={() => {
          sitting.current = newSitting();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value, sitting.current);
        }}
        onKeyDown={offers.press}
        onBlur={() => setTyped(null)}
        onPaste={(event) => event.defaultPrevented && setTyped(null)}
      />
      <OutletOfferList offers={offers} date={citation.date} />
      <p className="ui-field-hint" id={`${id}-hint`}>
        <RegistryHint {...{ citation, known }} />
      </p>
    </div>
  );
}

// The house's words and the language of the outlet before would be wrong here; somebody's own stay.
function taken(
  outlet: OutletFacts,
  citation: Citation,
  before: OutletFacts | null | undefined,
): Partial<Citation> {
  const note = plainWords(citation.outletNote);
  const isOwn = note !== '' && !before?.descriptions.some(({ text }) => plainWords(text) === note);
  const isOfBefore = citation.lang === '' || citation.lang === before?.language;
  const lang = isOfBefore ? outlet.language : '';
  return {
    outlet: outlet.name,
    ...(!isOwn && { outletNote: houseDescription(outlet, citation.date) }),
    ...(lang && { lang, dir: directionOf(lang) }),
  };
}

function RegistryHint({ citation, known }: Pick<OutletFieldProps, 'citation' | 'known'>) {
  if (citation.outlet.trim() === '') return 'Type its name: the registry offers what it knows.';
  if (known === undefined) return 'Looking it up…';
  if (known === null) {
    const domain = hostsOf(citation.url)[0]?.replace(/^www\./, '') ?? '';
    const asked = new URLSearchParams({ name: citation.outlet, domain, language: citation.lang });
    return (
      <>
        Not in the registry.{' '}
        <a href={`/desk/outlets/new?${asked}`} target="_blank" rel="noreferrer">
          Propose it
        </a>
      </>
    );
  }
  if (known.name === citation.outlet.trim()) return 'In the registry.';
  return outletsNamed([known], citation.outlet).length > 0
    ? `The registry calls it “${known.name}”.`
    : `The address is one of “${known.name}”.`;
}
