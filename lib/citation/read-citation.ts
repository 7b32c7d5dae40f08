import { type DateReading, dateAtEnd, firstDate } from './date';
import { fold } from './fold';
import { bracketPairs, closersOf, lastGroup } from './quotation';
import { splitTitles, translationOutside, trimMarks } from './titles';
import { readUrl, type UrlReading } from './url';

/** A citation and what follows it on its line; null and an entry in `doubts` for a part not found. */
export type CitationReading = {
  author: string | null;
  titleOriginal: string;
  titleTranslated: string | null;
  outlet: string | null;
  outletNote: string | null;
  date: string | null;
  url: string | null;
  passage: string;
  repairs: string[];
  doubts: string[];
  /** Words of the line that its fields say in another form: the printed date, a label. */
  said: string;
};

type Quoted = { lead: string; title: string; rest: string };
type Tail = Pick<CitationReading, 'outlet' | 'outletNote'> & { date: DateReading | null };

const LABEL = /^(?:original )?(?:sources?|fuentes?|fonte)\s?:\s*/i;
const ADDRESS_LABEL =
  /[\s,.;(<[]*(?:(?:available|accessed|retrieved|found)\s(?:at|from|online)|url|link|online)?[\s:,.;(<[]*$/i;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}.’'-]*,?|and|y|e|de|del|la|las|los|da|do|dos|van|von|der|el|al|bin|&)$/u;
const LONGEST_HEAD = 1_500;
const LONGEST_OUTLET = 120;

/** Reads `“Original (Translated),” Outlet (what it is), date. URL passage`; null when it is no citation. */
export function readCitation(text: string): CitationReading | null {
  const label = LABEL.exec(text)?.[0] ?? '';
  const bare = text.slice(label.length);
  const opening = openingQuote(bare.slice(0, 100));
  const read =
    opening === null
      ? withAMarkMissing(bare)
      : (withAddress(bare, opening) ?? withoutAddress(bare, opening) ?? withAMarkMissing(bare));
  return read && { ...read, said: `${label} ${read.said}` };
}

// With one of the title's two marks missing, the rest must be whole: translation, outlet, date, address.
function withAMarkMissing(text: string): CitationReading | null {
  const address = text.length === 0 ? null : readUrl(text);
  const head = address?.before.slice(0, LONGEST_HEAD) ?? '';
  const mended = address && (mendedEnd(head) ?? mendedStart(head));
  if (!mended) return null;
  const read = withAddress(mended + text.slice(head.length), 0);
  if (!read?.titleTranslated || !read.outlet || !read.date) return null;
  return { ...read, doubts: [...read.doubts, 'a quotation mark of the title is missing'] };
}

function mendedEnd(head: string): string | null {
  if (closersOf(head[0] ?? '') === '' || closingMarks(head, 0).some((mark) => !mark.isInBrackets))
    return null;
  const end = [...bracketPairs(head)].find(
    ([start, end]) => end > start && /^[,.]/.test(head.slice(end + 1)),
  )?.[1];
  return end === undefined
    ? null
    : `${head.slice(0, end + 1)}${closersOf(head[0] ?? '')[0]}${head.slice(end + 1)}`;
}

function mendedStart(head: string): string | null {
  const closing = /\)[,.]?([”"»])/.exec(head)?.[1] ?? '';
  const opener = Object.entries({ '“': '”', '"': '"', '«': '»' }).find(
    ([, closer]) => closer === closing,
  )?.[0];
  return opener && /^\p{Lu}/u.test(head) ? opener + head : null;
}

// A name may stand before the title; anything else before it means that this is prose.
function openingQuote(start: string): number | null {
  const index = start.search(/[“"«„‘]|(?<!\p{L})'/u);
  if (index === -1) return null;
  const lead = start.slice(0, index).trim();
  const words = lead
    .replace(/^by /i, '')
    .replace(/[,:.]$/, '')
    .split(' ');
  const isName =
    words.length > 1 && /[,:.]$/.test(lead) && words.every((word) => NAME_WORD.test(word));
  return lead === '' || (isName && !"'‘".includes(start[index] ?? '')) ? index : null;
}

function withAddress(text: string, opening: number): CitationReading | null {
  const address = readUrl(text);
  if (!address || address.before.length > LONGEST_HEAD) return null;
  const head = address.before.replace(ADDRESS_LABEL, '');
  const quoted = splitQuoted(head, opening);
  if (!quoted) return null;
  const tail = readTail(quoted.rest);
  const isCited = tail.date !== null || tail.outletNote !== null || /^,|,$/.test(quoted.title);
  if (!isCited || (tail.outlet?.length ?? 0) > LONGEST_OUTLET) return null;
  if (quoted.lead !== '' && tail.date === null) return null;
  return assemble(quoted, tail, address, address.after, address.before.slice(head.length));
}

// Without an address the date ends the citation, and what follows it is the passage.
function withoutAddress(text: string, opening: number): CitationReading | null {
  const head = text.slice(0, LONGEST_HEAD);
  const closing = closingQuote(head, opening, 'first');
  if (closing === null) return null;
  const found = firstDate(head.slice(closing, closing + 400));
  if (!found) return null;
  const dateEnd = closing + found.end;
  const quoted = splitQuoted(head.slice(0, dateEnd), opening);
  const tail = quoted && readTail(quoted.rest);
  if (!quoted || !tail?.date || !tail.outlet || !isOutlet(tail.outlet)) return null;
  const passage = text.slice(dateEnd).replace(/^[\s.,;]+/, '');
  return assemble(quoted, tail, null, passage, '');
}

function isOutlet(outlet: string): boolean {
  return outlet.length <= LONGEST_OUTLET && /^[\p{Lu}\p{Lo}\d]|^(?:the|el|la|al|i|e)/u.test(outlet);
}

// The title's closing mark stands outside brackets, since the translation may be quoted inside them,
// and next to a comma, since the original's words may be quoted too.
function closingQuote(text: string, opening: number, which: 'first' | 'last'): number | null {
  const all = closingMarks(text, opening);
  const outside = all.filter((mark) => !mark.isInBrackets);
  const candidates = outside.length > 0 ? outside : all;
  const atComma = candidates.filter((mark) => mark.isAtComma);
  const pick = which === 'first' ? 0 : -1;
  return (atComma.at(pick) ?? candidates.at(pick))?.index ?? null;
}

function closingMarks(text: string, opening: number) {
  const closers = closersOf(text[opening] ?? '');
  const pairs = bracketPairs(text);
  const marks: { index: number; isInBrackets: boolean; isAtComma: boolean }[] = [];
  let bracketsEnd = -1;
  for (let index = opening + 1; index < text.length; index += 1) {
    bracketsEnd = Math.max(bracketsEnd, pairs.get(index) ?? -1);
    const next = text[index + 1] ?? '';
    const isApostrophe = "’'".includes(text[index] ?? '') && /\p{L}/u.test(next);
    if (!closers.includes(text[index] ?? '') || isApostrophe) continue;
    const isAtComma = /[,.]/.test(text[index - 1] ?? '') || next === ',';
    marks.push({ index, isInBrackets: index < bracketsEnd, isAtComma });
  }
  return marks;
}

function splitQuoted(head: string, opening: number): Quoted | null {
  const closing = closingQuote(head, opening, 'last');
  if (closing === null) return null;
  const title = head.slice(opening + 1, closing).trim();
  const lead = head.slice(0, opening).trim();
  return title === '' ? null : { lead, title, rest: head.slice(closing + 1) };
}

function readTail(rest: string): Tail {
  const bare = trimMarks(rest);
  const last = lastGroup(bare);
  const date =
    dateAtEnd(bare) ?? (last && (dateAtEnd(trimMarks(last.before)) ?? dateAtEnd(last.inside)));
  const isDateBeforeNote = last !== null && dateAtEnd(bare) === null;
  if (date && last && isDateBeforeNote && dateAtEnd(trimMarks(last.before))) {
    const outlet = trimMarks(trimMarks(last.before).slice(0, date.start));
    return { outlet: outlet || null, outletNote: last.inside || null, date };
  }
  const place = trimMarks(isDateBeforeNote && date ? last.before : bare.slice(0, date?.start));
  const group = lastGroup(place);
  const outlet = group ? trimMarks(group.before) : place;
  return { outlet: outlet || null, outletNote: group?.inside || null, date };
}

function assemble(
  quoted: Quoted,
  tail: Tail,
  address: UrlReading | null,
  passage: string,
  addressLabel: string,
): CitationReading {
  const author = quoted.lead.replace(/^by /i, '').replace(/[\s,:.]+$/, '');
  const outside = translationOutside(quoted.title, tail.outlet);
  const titles = outside ?? splitTitles(quoted.title);
  const outlet = outside ? outside.outlet : tail.outlet;
  const doubts = [
    titles.doubt,
    outlet === null && 'no outlet was found',
    tail.date === null ? 'no date was found' : tail.date.doubt,
    address === null ? 'no address was found' : address.doubt,
    /[()]/.test(outlet ?? '') && 'the outlet is not clear',
  ];
  return {
    author: author || null,
    titleOriginal: titles.original,
    titleTranslated: titles.translated,
    outlet,
    outletNote: tail.outletNote,
    date: tail.date?.iso ?? null,
    url: address?.url ?? null,
    passage: fold(passage),
    repairs: address?.repair ? [address.repair] : [],
    doubts: doubts.filter((doubt) => typeof doubt === 'string'),
    said: [quoted.rest, address?.printed, addressLabel].filter(Boolean).join(' '),
  };
}
