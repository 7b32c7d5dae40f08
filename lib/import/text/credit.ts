import { readUrl } from '../../citation';
import { readAttribution } from './attribution';
import type { ImportedImage } from './reading';

/** A caption parted from the credit of its image; `said` is what the credit says in another form. */
export type Credited = { caption: string | null; image: ImportedImage; said: string };

const CREDIT =
  /(?:^|\s)[[(]?\s?(?:(?:image|photo|picture)(?:\s(?:sources?|credits?|attribution|by))?|credits?)\s?:\s*/i;

/** Reads a credit such as `[Image source: A. Brandt, CC BY 4.0, https://…]` at the end of a caption; null when there is none. */
export function readCredit(printed: string | null): Credited | null {
  const match = CREDIT.exec(printed ?? '');
  if (!printed || !match) return null;
  const value = printed.slice(match.index + match[0].length).replace(/[\])]\s*\.?$/, '');
  const address = readUrl(value);
  const words = address ? [address.before, address.after] : [value];
  const attribution = words.map(withoutEnds).filter(Boolean).join(', ') || null;
  if (!address && attribution === null) return null;
  const licence = readAttribution(attribution ?? '').licence;
  const caption = printed.slice(0, match.index).trim() || null;
  return {
    caption,
    image: { caption, sourceUrl: address?.url ?? null, attribution, licence },
    said: `${match[0]} ${address?.printed ?? ''}`,
  };
}

function withoutEnds(text: string): string {
  return text.replace(/^[\s,;.)\]–—-]+/, '').replace(/[\s,;([–—-]{1,20}$/, '');
}
