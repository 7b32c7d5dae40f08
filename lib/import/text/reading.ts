import type { LineTraits } from '../source/line';

/** One excerpt as the text prints it; null where a part is missing. */
export type ImportedExcerpt = {
  titleOriginal: string;
  titleTranslated: string | null;
  outlet: string | null;
  outletNote: string | null;
  /** ISO, as precise as known: `2023-10-16`, `2023-10` or `2023`. */
  date: string | null;
  url: string | null;
  paragraphs: string[];
  /** Only present where the citation begins with a name. */
  author?: string;
};

/** What the image block says; `licence` is an id of the closed list. */
export type ImportedImage = {
  caption: string | null;
  sourceUrl: string | null;
  attribution: string | null;
  licence: string | null;
};

/** An article as read: white space folded, nothing else changed, note references left as `[i]`. */
export type ImportedArticle = {
  title: string;
  caption: string | null;
  pullQuote: string | null;
  commentary: string[];
  noteMarkers: string[];
  notes: string[];
  excerpts: ImportedExcerpt[];
  image: ImportedImage | null;
  /** The names of a line such as “By Ada Brandt”; only present where one is printed. */
  bylines?: string[];
  /** The notes' own numerals; only present where they are not the same list as `noteMarkers`. */
  noteNumerals?: string[];
};

/** What became of one line of the input. */
export type ImportedLine = {
  /** Counts from 1. */
  number: number;
  /** The line as given, without its line end. */
  text: string;
  verdict: 'used' | 'ignored' | 'doubtful';
  /** Which article it belongs to, counted from 1; null when to none. */
  article: number | null;
  /** The part of the article it became, such as `commentary 2`, `excerpt 1 citation`, `note ii`. */
  part: string | null;
  reason: string | null;
  /** Present where a person said what the line is. */
  isMended?: true;
  /** What the file says of the line beyond its words; never there for a plain text. */
  traits?: LineTraits;
};

/** Articles in the order of the text, and every non-blank line exactly once. */
export type Reading = { articles: ImportedArticle[]; lines: ImportedLine[] };
