import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useId, useRef, useState } from 'react';
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

type OutletFieldProps = {
  citation: Citation;
  value: string;
  disabled: boolean;
  known: OutletFacts | null | undefined;
  findOutlets: EditingServices['findOutlets'];
  onChange(value: string, sitting: number): void;
  onTake(changes: Partial<Citation>, sitting: number): void;
};

const PAUSE_MS = 150;

/** The outlet by its name: what is typed is kept as it is, and the registry offers what it knows. */
export function OutletField(props: OutletFieldProps) {
  const { citation, value, disabled, known, onChange, onTake } = props;
  const id = useId();
  const sitting = useRef(0);
  const [words, setWords] = useState('');
  const offered = useOffered(words, props.findOutlets);
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        Outlet
      </label>
      <FieldAside blockId={citation.id} field="outlet" label="Outlet" />
      <Autocomplete.Root
        items={offered}
        value={value}
        mode="none"
        disabled={disabled}
        itemToStringValue={(outlet: OutletFacts) => outlet.name}
        onValueChange={(typed, { reason }) => {
          if (reason === 'item-press') return;
          setWords(typed);
          onChange(typed, sitting.current);
        }}
      >
        <Autocomplete.Input
          id={id}
          data-field="outlet"
          className="ui-input"
          maxLength={2_000}
          lang={citation.lang || undefined}
          dir={citation.dir || 'auto'}
          aria-describedby={`${id}-hint`}
          onFocus={() => {
            sitting.current = newSitting();
          }}
        />
        <Offered
          date={citation.date}
          onPick={(outlet) => {
            setWords('');
            onTake(taken(outlet, citation, known), sitting.current);
          }}
        />
      </Autocomplete.Root>
      <p className="ui-field-hint" id={`${id}-hint`}>
        <RegistryHint {...{ citation, known }} />
      </p>
    </div>
  );
}

function Offered(props: { date: string; onPick(outlet: OutletFacts): void }) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className="ui-menu-place" sideOffset={4} align="start">
        <Autocomplete.Popup className="ui-menu outlet-offers">
          <Autocomplete.List aria-label="Outlets of the registry">
            {(outlet: OutletFacts) => (
              <Autocomplete.Item
                key={outlet.id}
                value={outlet}
                className="ui-menu-item outlet-offer"
                onClick={() => props.onPick(outlet)}
              >
                <span lang={outlet.language || undefined} dir="auto">
                  {outlet.name}
                </span>
                <span className="outlet-offer-words">{houseDescription(outlet, props.date)}</span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

function useOffered(words: string, findOutlets: EditingServices['findOutlets']): OutletFacts[] {
  const [offered, setOffered] = useState<OutletFacts[]>([]);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const found = words.trim() === '' ? [] : await findOutlets({ words });
      if (!isOver) setOffered(found);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [words, findOutlets]);
  return offered;
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
