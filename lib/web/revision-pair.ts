import * as z from 'zod';
import type { RevisionRef } from '../article';
import { lookUp } from '../look-up';

const ref = z.union([z.literal('now'), z.coerce.number().int().positive()]);

/** The two revisions that an address asks to compare; by default the newest with the text as it is now. */
export function revisionPair(
  parameters: Record<string, unknown>,
  newest: number | undefined,
): { from: RevisionRef; to: RevisionRef } {
  const read = (name: string, otherwise: RevisionRef) =>
    ref.catch(otherwise).parse(lookUp(parameters, name));
  return { from: read('from', newest ?? 'now'), to: read('to', 'now') };
}
