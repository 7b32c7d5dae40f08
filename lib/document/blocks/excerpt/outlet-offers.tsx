import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { houseDescription, type OutletFacts } from '../../../citation';
import type { EditingServices } from '../../define-editor';

/** The outlets that are offered for what is typed, and what the keys of the field do with them. */
export type OutletOffers = ReturnType<typeof useOutletOffers>;

const PAUSE_MS = 150;

/**
 * Offers outlets of the registry while a name is typed. The focus stays in the field and nothing
 * else of the page is put out of reach; Enter takes an outlet only once an arrow key has led to it.
 */
export function useOutletOffers(
  words: string,
  findOutlets: EditingServices['findOutlets'],
  onPick: (outlet: OutletFacts) => void,
) {
  const list = useId();
  const found = useFound(words, findOutlets);
  const [reached, setReached] = useState({ words, at: -1 });
  const [dismissed, setDismissed] = useState('');
  const offered = words === dismissed ? [] : found;
  const isOpen = offered.length > 0;
  const at = reached.words === words ? Math.min(reached.at, offered.length - 1) : -1;

  function press(event: KeyboardEvent): void {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const reach = (next: number) => setReached({ words, at: next });
    const outlet = offered[at];
    if (event.key === 'ArrowDown') reach((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') reach((Math.max(at, 0) || offered.length) - 1);
    else if (event.key === 'Escape') setDismissed(words);
    else if (event.key === 'Enter' && outlet) onPick(outlet);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    list,
    offered,
    at,
    onPick,
    press,
    ties: {
      role: 'combobox',
      'aria-autocomplete': 'list' as const,
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? list : undefined,
      'aria-activedescendant': at < 0 ? undefined : `${list}-${at}`,
    },
  };
}

// What is found for the words before shows until there is an answer to these; no words find nothing.
function useFound(words: string, findOutlets: EditingServices['findOutlets']): OutletFacts[] {
  const [found, setFound] = useState<OutletFacts[]>([]);
  const isNothing = words.trim() === '';
  useEffect(() => {
    if (isNothing) return setFound([]);
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await findOutlets({ words });
      if (!isOver) setFound(answer);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [words, isNothing, findOutlets]);
  return isNothing ? [] : found;
}

/** The list of what is offered, right below the field. */
export function OutletOfferList({ offers, date }: { offers: OutletOffers; date: string }) {
  const { list, offered, at } = offers;
  const isOpen = offered.length > 0;
  return (
    <div className="outlet-offers-place">
      <p className="ui-hidden" role="status">
        {isOpen && `${offered.length} to choose from with the arrow keys and Enter`}
      </p>
      {isOpen && (
        <div
          id={list}
          className="outlet-offers"
          role="listbox"
          aria-label="Outlets of the registry"
        >
          {offered.map((outlet, index) => (
            <Offer
              key={outlet.id}
              id={`${list}-${index}`}
              outlet={outlet}
              date={date}
              isReached={index === at}
              onPick={offers.onPick}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type OfferProps = {
  id: string;
  outlet: OutletFacts;
  date: string;
  isReached: boolean;
  onPick(outlet: OutletFacts): void;
};

function Offer({ id, outlet, date, isReached, onPick }: OfferProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isReached) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isReached]);
  return (
    // The keys of the list are pressed in the field, which keeps the focus.
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isReached}
      className="outlet-offer"
      onMouseDown={(event) => {
        event.preventDefault();
        onPick(outlet);
      }}
    >
      <span lang={outlet.language || undefined} dir="auto">
        {outlet.name}
      </span>
      <span className="outlet-offer-words">{houseDescription(outlet, date)}</span>
    </div>
  );
}
