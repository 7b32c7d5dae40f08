import * as z from 'zod';
import { blockId, direction, language, line, partialDate } from '../../attributes';

/** What an excerpt cites and who translated it; drafts may leave any of it empty. */
export const citation = z.strictObject({
  id: blockId,
  titleOriginal: line,
  titleTranslated: line,
  /** The language of the source, in which `titleOriginal` and the original passage stand. */
  lang: language,
  dir: direction,
  outlet: line,
  /** What the outlet is, in the house's words: “largest Argentine daily”. */
  outletNote: line,
  author: line,
  date: partialDate,
  url: line,
  translator: line,
  translationKind: z.enum(['', 'human', 'machine', 'machine-edited']).default(''),
});

export type Citation = z.infer<typeof citation>;

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December',
]; // biome-ignore format: a list reads better as a block

/** A partial ISO date in words: `16 October 2023`, `October 2023` or `2023`; empty for an empty one. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** The citation in one line: “Original title (Translated title),” Outlet (what it is), 16 October 2023. URL */
export function citationInWords(source: Citation): string {
  const title = [source.titleOriginal, source.titleTranslated && `(${source.titleTranslated})`]
    .filter(Boolean)
    .join(' ');
  const outlet = [source.outlet, source.outletNote && `(${source.outletNote})`]
    .filter(Boolean)
    .join(' ');
  const parts = [source.author, title && `“${title}”`, outlet, dateInWords(source.date)];
  const sentence = parts.filter(Boolean).join(', ').replace('”, ', ',” ');
  return [sentence && `${sentence}.`, source.url].filter(Boolean).join(' ');
}
