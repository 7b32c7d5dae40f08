import { readXml } from './xml';

/** How the notes of a Word file are counted: numerals by the order of their references. */
export type NoteNumerals = {
  /** Says that there are footnotes, before any note is counted. */
  countsFootnotes: () => void;
  /** The numeral of a note, given at its first reference. */
  refer: (kind: NoteKind, id: string) => string;
  /** The numeral of a note that was referred to; null for others. */
  numeralOf: (kind: NoteKind, id: string) => string | null;
};

export type NoteKind = 'footnote' | 'endnote';

/**
 * Counts notes as the file prints them. Where footnotes and endnotes would have the same numerals,
 * endnotes are counted in the other way, so that no two notes of an article are called the same.
 */
export function noteNumerals(settings: string | null): NoteNumerals {
  const formats = formatsIn(settings);
  let hasFootnotes = false;
  const numbers = { footnote: new Map<string, number>(), endnote: new Map<string, number>() };
  const numeral = (kind: NoteKind, number: number) => {
    const isRoman = /roman/i.test(formats[kind]);
    const isOther = kind === 'endnote' && hasFootnotes;
    const asRoman = isOther ? !/roman/i.test(formats.footnote) : isRoman;
    return asRoman && number < 90 ? roman(number) : String(number);
  };
  return {
    countsFootnotes: () => {
      hasFootnotes = true;
    },
    refer(kind, id) {
      const all = numbers[kind];
      if (!all.has(id)) all.set(id, all.size + 1);
      return numeral(kind, all.get(id) ?? 0);
    },
    numeralOf(kind, id) {
      const number = numbers[kind].get(id);
      return number === undefined ? null : numeral(kind, number);
    },
  };
}

function formatsIn(settings: string | null): Record<NoteKind, string> {
  const formats = { footnote: 'decimal', endnote: 'lowerRoman' };
  let kind: NoteKind | null = null;
  if (settings === null) return formats;
  readXml(settings, {
    open: (name, attributes) => {
      if (name === 'w:footnotePr') kind = 'footnote';
      if (name === 'w:endnotePr') kind = 'endnote';
      if (name === 'w:numFmt' && kind) formats[kind] = attributes['w:val'] ?? formats[kind];
    },
    close: (name) => {
      if (name === 'w:footnotePr' || name === 'w:endnotePr') kind = null;
    },
    text: () => {},
  });
  return formats;
}

const ROMAN: [number, string][] = [
  [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // biome-ignore format: a list reads better as a block

function roman(number: number): string {
  let left = number;
  let numeral = '';
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) numeral += letters;
  }
  return numeral;
}
