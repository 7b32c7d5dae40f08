import type { DocumentMark, DocumentNode } from '../define-block';

/** A stretch of text that is the same on both sides, or stands on one of them only. */
export type Run = {
  kind: 'same' | 'added' | 'removed' | 'remarked';
  text: string;
  /** Its marks where it stands; after the change where they changed. */
  marks: readonly DocumentMark[];
  /** Of a `remarked` run: the marks it had before. */
  marksBefore?: readonly DocumentMark[];
  /** The id of the note that is referenced here; the text is empty then. */
  note?: string;
};

/** A field of a block or of the article itself, in words that people read. */
export type FieldDifference = {
  /** The attribute's name, such as `date`. */
  name: string;
  label: string;
  before: string;
  after: string;
  runs: Run[];
};

/** A block and where it stands among its siblings, counted from 1. */
export type PlacedBlock = { node: DocumentNode; position: number };

/** What became of one block. A moved one says so besides: it may be the same or changed. */
export type BlockDifference = {
  kind: 'same' | 'added' | 'removed' | 'changed';
  isMoved: boolean;
  /** What it is, such as “Paragraph”. */
  label: string;
  /** Where it stood and where it stands; null on the side that has none. */
  before: PlacedBlock | null;
  after: PlacedBlock | null;
  /** Its text, where it holds text itself. */
  runs: Run[];
  fields: FieldDifference[];
  /** What became of the blocks inside it. */
  children: BlockDifference[];
};

/** What became of a note's own text; numbers count in reading order, null on the side that has none. */
export type NoteDifference = {
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** Its id after the change; the one before where it was removed. */
  id: string;
  before: number | null;
  after: number | null;
  runs: Run[];
};

/** Everything that differs between two documents; the texts of both can be read off it. */
export type DocumentDifference = {
  isSame: boolean;
  /** Section, bylines and language, where they differ. */
  fields: FieldDifference[];
  /** In the order of the document after; what was removed stands where it stood. */
  blocks: BlockDifference[];
  notes: NoteDifference[];
};
