import { useEffect, useState } from 'react';
import { type OutletFacts, outletCited } from '../../../citation';
import type { EditingServices } from '../../define-editor';
import type { Citation } from './citation';

const PAUSE_MS = 300;

/** The registered outlet that a citation means; null when there is none, undefined until it is known. */
export function useKnownOutlet(
  { outlet, url }: Pick<Citation, 'outlet' | 'url'>,
  findOutlets: EditingServices['findOutlets'],
): OutletFacts | null | undefined {
  const [known, setKnown] = useState<OutletFacts | null | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(async () => {
      const cited = { outlet, url };
      const registry = outlet || url ? await findOutlets(cited) : [];
      if (!isOver) setKnown(outletCited(registry, cited));
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [outlet, url, findOutlets]);
  return known;
}
