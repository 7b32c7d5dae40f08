import { addressesIn } from '../citation';
import { type DocumentMark, type DocumentNode, safeHref } from '../document';
import type { Look } from './source/line';
import { readNoteStart } from './text/markers';
import type { ImportedLine } from './text/reading';

/** A text with its looks. */
export type RichText = { text: string; looks: readonly Look[] };

const LONGEST_HREF = 2_000;

/** A part of an article with the looks of the lines it was read from. */
export function richText(text: string, lines: readonly ImportedLine[]): RichText {
  const looks: Look[] = [];
  let cursor = 0;
  for (const line of lines) {
    const shift = shiftOf(line.text, text, cursor);
    if (shift === null) continue;
    for (const look of line.traits?.looks ?? []) {
      const from = Math.max(0, look.from + shift);
      const to = Math.min(text.length, look.to + shift);
      if (to > from) looks.push({ ...look, from, to });
    }
    cursor = Math.max(cursor, line.text.length + shift);
  }
  return { text, looks };
}

// How far a line's characters lie from those of the part: it may begin with a numeral, or with a
// citation of which the part is the rest.
function shiftOf(line: string, text: string, cursor: number): number | null {
  const at = text.indexOf(line, cursor);
  if (at !== -1) return at;
  if (line.endsWith(text)) return text.length - line.length;
  const note = readNoteStart(line)?.text;
  const noteAt = note ? text.indexOf(note, cursor) : -1;
  return note && noteAt !== -1 ? noteAt - (line.length - note.length) : null;
}

/** A stretch of a rich text. */
export function sliceOf({ text, looks }: RichText, from: number, to = text.length): RichText {
  return {
    text: text.slice(from, to),
    looks: looks.flatMap((look) => {
      const start = Math.max(look.from, from);
      const end = Math.min(look.to, to);
      return end > start ? [{ ...look, from: start - from, to: end - from }] : [];
    }),
  };
}

/** The looks without those that cover all of a text: there they say what it is, not what is stressed. */
export function withoutWholeLooks({ text, looks }: RichText): RichText {
  const lengthOf = (name: 'emphasis' | 'strong') =>
    looks.reduce((sum, look) => sum + (look[name] ? look.to - look.from : 0), 0);
  const whole = (name: 'emphasis' | 'strong') => lengthOf(name) >= text.length;
  return {
    text,
    looks: looks.map(({ emphasis, strong, ...look }) => ({
      ...look,
      ...(emphasis && !whole('emphasis') && { emphasis }),
      ...(strong && !whole('strong') && { strong }),
    })),
  };
}

type Stretch = { from: number; to: number; mark: DocumentMark; text?: string };

/** Text nodes with emphasis, strong emphasis and links; `linksAll` also links addresses in plain text. */
export function textNodes(rich: RichText, linksAll = false): DocumentNode[] {
  const { text } = rich;
  const stretches = [...linksIn(rich, linksAll), ...stressesIn(rich)];
  const cuts = new Set([0, text.length, ...stretches.flatMap(({ from, to }) => [from, to])]);
  const places = [...cuts].sort((first, second) => first - second);
  return places.flatMap((from, index) => {
    const to = places[index + 1];
    if (to === undefined) return [];
    const over = stretches.filter((stretch) => stretch.from <= from && stretch.to >= to);
    const whole = over.find((stretch) => stretch.text !== undefined && stretch.from === from);
    const isInside = over.some((stretch) => stretch.text !== undefined && stretch.from < from);
    const printed = whole?.text ?? text.slice(from, to);
    const marks = marksOf(over);
    if (isInside || printed === '') return [];
    return [{ type: 'text', text: printed, ...(marks.length > 0 && { marks }) }];
  });
}

const ORDER = ['strong', 'emphasis', 'link'];

function marksOf(stretches: readonly Stretch[]): DocumentMark[] {
  return ORDER.flatMap((type) => stretches.find(({ mark }) => mark.type === type)?.mark ?? []);
}

function stressesIn({ looks }: RichText): Stretch[] {
  return looks.flatMap(({ from, to, emphasis, strong }) => [
    ...(emphasis ? [{ from, to, mark: { type: 'emphasis' } }] : []),
    ...(strong ? [{ from, to, mark: { type: 'strong' } }] : []),
  ]);
}

// A link whose words are an address leads where they say, which the reader knows better than the file.
function linksIn({ text, looks }: RichText, linksAll: boolean): Stretch[] {
  const links = looks.filter((look) => look.href !== undefined);
  const addresses = addressesIn(text).filter(
    ({ start, end }) => linksAll || links.some(({ from, to }) => from < end && to > start),
  );
  const found = addresses.flatMap(({ start, end }): Stretch[] => {
    const href = hrefOf(text.slice(start, end));
    return href ? [{ from: start, to: end, mark: linkTo(href), text: href }] : [];
  });
  const named = links.flatMap(({ from, to, href: given }): Stretch[] => {
    const href = hrefOf(given ?? '');
    const isAddress = found.some((stretch) => stretch.from < to && stretch.to > from);
    return href && !isAddress ? [{ from, to, mark: linkTo(href) }] : [];
  });
  return [...found, ...named];
}

function linkTo(href: string): DocumentMark {
  return { type: 'link', attrs: { href } };
}

function hrefOf(address: string): string | null {
  const href = safeHref(address);
  return href && href.length <= LONGEST_HREF ? href : null;
}
