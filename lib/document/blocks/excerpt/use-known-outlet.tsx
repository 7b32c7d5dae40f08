import { useEffect, useState } from 'react';
import { type OutletFacts, outletCited } from '../../../citation';
import type { EditingServices } from '../../define-editor';
import type { Citation } from './citation';

type Found = { cited: { outlet: string; url: string }; known: OutletFacts | null };

const PAUSE_MS = 300;

/** The registered outlet that a citation means; null when there is none, undefined until it is known. */
export function useKnownOutlet(
  { outlet, url }: Pick<Citation, 'outlet' | 'url'>,
  findOutlets: EditingServices['findOutlets'],
): OutletFacts | null | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const cited = { outlet, url };
      const registry = outlet || url ? await findOutlets(cited) : [];
      if (!isOver) setFound({ cited, known: outletCited(registry, cited) });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [outlet, url, findOutlets]);
  if (!found) return undefined;
  if (found.cited.outlet === outlet && found.cited.url === url) return found.known;
  // An answer to what stood there before holds only while that outlet is still the one that is meant.
  return (found.known && outletCited([found.known], { outlet, url })) ?? undefined;
}
