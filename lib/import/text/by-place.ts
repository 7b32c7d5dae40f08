import type { Paragraph } from './lines';
import type { Mark } from './mark';
import { markersIn } from './markers';

/** A part of an article's front that was found, and what is left without it. */
export type Found = { value: string | null; rest: Paragraph[]; marks: Mark[] };

/** The most characters of a line of its own, such as a caption or a pull quote. */
export const LONGEST_LINE = 400;

/**
 * Whether a line stands before the commentary on its own: one sentence, no references, much shorter
 * than what follows.
 */
export function isLead([first, second, third]: readonly Paragraph[]): boolean {
  if (!first || !second || first.text.length > LONGEST_LINE) return false;
  if (markersIn(first.text).length > 0 || /[.!?…]["”’]?\s+\p{Lu}/u.test(first.text)) return false;
  const longest = Math.max(second.text.length, third?.text.length ?? 0);
  return first.text.length * 2 < longest;
}
