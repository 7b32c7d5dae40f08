import { beginsQuoted, beginsWithUrl, type CitationReading, readCitation } from '../../citation';
import { lookUp } from '../../look-up';
import { joined, type Paragraph, traitsOf } from './lines';
import { readNoteStart } from './markers';

/** A labelled value of the image block; the label in small letters as printed. */
export type Field = { label: FieldName; printed: string; value: string };

export type FieldName = 'caption' | 'source' | 'attribution' | 'licence';

/** A paragraph with what it is by its own form, before its neighbours are looked at. */
export type Piece = { paragraph: Paragraph } & (
  | { kind: 'separator' | 'heading' | 'text' }
  | { kind: 'image-heading' | 'field'; fields: Field[] }
  | { kind: 'citation'; citation: CitationReading }
  | { kind: 'note'; numeral: string; text: string; isReal?: true }
  | { kind: 'picture' }
);

const SEPARATOR = /^[-–—_=*~#•·+\s\p{Cf}]+$/u;
const HEADING =
  /^(?:(?:end)?notes?|references|commentary|excerpts?|excerpted articles?|sources?|bibliography)\s?[:.]?$/i;
const IMAGE_HEADING =
  /^(?:image|photo|picture)\s+(?:information|info|details|data|credits?)\s?[:.]?\s*/i;
const LABEL =
  /(?:^|\s)(image|photo|picture|caption|source|attribution|credits?|licen[cs]e)\s?:\s*/gi;
const NAMES: Record<string, FieldName> = {
  source: 'source',
  attribution: 'attribution',
  credit: 'attribution',
  credits: 'attribution',
  licence: 'licence',
  license: 'licence',
};

/** Reads each paragraph by its form; a citation printed over several lines becomes one piece. */
export function piecesOf(paragraphs: readonly Paragraph[]): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    const broken = brokenCitation(paragraphs, index);
    pieces.push(broken ?? pieceOf(paragraph));
    if (broken) index += broken.more;
  }
  return pieces;
}

function pieceOf(paragraph: Paragraph): Piece {
  const { text } = paragraph;
  const { picture, note: real } = traitsOf(paragraph);
  if (picture) return { kind: 'picture', paragraph };
  if (real) return realNote(paragraph, real.numeral);
  if (SEPARATOR.test(text)) return { kind: 'separator', paragraph };
  if (HEADING.test(text)) return { kind: 'heading', paragraph };
  const heading = IMAGE_HEADING.exec(text)?.[0];
  if (heading !== undefined) {
    const rest = text.slice(heading.length);
    if (rest === '') return { kind: 'image-heading', paragraph, fields: [] };
    const fields = fieldsOf(rest);
    if (fields.length > 0) return { kind: 'image-heading', paragraph, fields };
  }
  const note = readNoteStart(text);
  if (note) return { kind: 'note', paragraph, ...note };
  const citation = readCitation(text);
  if (citation) return { kind: 'citation', paragraph, citation };
  const fields = fieldsOf(text);
  return fields.length > 0 ? { kind: 'field', paragraph, fields } : { kind: 'text', paragraph };
}

// A note of the file's own: only its first line prints the numeral.
function realNote(paragraph: Paragraph, numeral: string): Piece {
  const lead = `[${numeral}]`;
  const isFirst = paragraph.text.startsWith(lead) && !traitsOf(paragraph).note?.isMore;
  const text = isFirst ? paragraph.text.slice(lead.length).trim() : paragraph.text;
  return isFirst
    ? { kind: 'note', paragraph, numeral, text, isReal: true }
    : { kind: 'text', paragraph };
}

/** The labelled values of a line that begins with a label; several may stand on one line. */
export function fieldsOf(text: string): Field[] {
  const labels = [...text.matchAll(LABEL)];
  if (labels[0]?.index !== 0) return [];
  return labels.map((match, index) => ({
    label: lookUp(NAMES, (match[1] ?? '').toLowerCase()) ?? 'caption',
    printed: match[1] ?? '',
    value: text.slice(match.index + match[0].length, labels[index + 1]?.index).trim(),
  }));
}

// “Title,” on one line, the outlet and date on the next, the address on a third.
function brokenCitation(
  paragraphs: readonly Paragraph[],
  index: number,
): (Piece & { kind: 'citation'; more: number }) | null {
  let paragraph = paragraphs[index];
  if (!paragraph || isOfItsOwn(paragraph) || !couldBeginCitation(paragraph.text)) return null;
  const alone = readCitation(paragraph.text);
  if (alone?.url) return null;
  for (let more = 1; more <= 3; more += 1) {
    const next = paragraphs[index + more];
    if (
      !next ||
      isOfItsOwn(next) ||
      (alone && !beginsWithUrl(next.text)) ||
      readCitation(next.text)
    )
      return null;
    if (!alone && !continuesCitation(next.text)) return null;
    paragraph = joined(paragraph, next);
    const citation = readCitation(paragraph.text);
    // A title that would reach into the next line is a quoted sentence before a citation.
    const isTitleHere = paragraphs[index]?.text.includes(citation?.titleOriginal ?? '');
    if (citation?.url && isTitleHere) return { kind: 'citation', paragraph, citation, more };
    if (alone) return null;
  }
  return null;
}

function isOfItsOwn(paragraph: Paragraph): boolean {
  const { picture, note, heading } = traitsOf(paragraph);
  return picture !== undefined || note !== undefined || heading !== undefined;
}

function couldBeginCitation(text: string): boolean {
  return text.length <= 700 && (beginsQuoted(text) || /^source\s?:\s?[“"«]/i.test(text));
}

// What continues a citation is short and names a date, an address or what the outlet is.
function continuesCitation(text: string): boolean {
  return (
    beginsWithUrl(text) ||
    (text.length <= 250 && /(?:19|20)\d{2}[.,;]?(?:$|\s*http)|^\(/.test(text))
  );
}
