import type { ArchiveEntry } from '../archive/zip';
import type { LineTraits } from '../source/line';
import { newSheet, type Sheet } from '../source/sheet';
import { type NoteKind, type NoteNumerals, noteNumerals } from './notes';
import { openPackage, type Package, type Relation } from './package';
import { type Frame, readStory, type Surroundings } from './story';
import { readNumbering, readStyles } from './styles';

/**
 * Reads a Word file into lines: its text, then its notes, then what stands beside the text (comments,
 * headers and footers). Nothing outside the file is ever asked for.
 */
export function readDocx(entries: readonly ArchiveEntry[], firstPicture: number): Sheet {
  const sheet = newSheet(firstPicture);
  const file = openPackage(entries);
  const related = file.relations(file.main);
  const part = (type: string) =>
    [...related.values()].find((relation) => relation.type === type && !relation.isExternal)
      ?.target;
  const xmlOf = (type: string) => {
    const path = part(type);
    return path === undefined ? null : file.xml(path);
  };
  const styles = readStyles(xmlOf('styles'));
  const numerals = noteNumerals(xmlOf('settings'));
  // Which numerals endnotes get depends on whether there are footnotes: the text is asked first.
  const text = file.xml(file.main) ?? '';
  if (/footnoteReference\b/.test(text)) numerals.countsFootnotes();
  const book = { sheet, file, styles, listOf: readNumbering(xmlOf('numbering')), numerals };
  readStory(text, surroundings(book, file.main));
  for (const kind of ['footnote', 'endnote'] as const) readNotes(book, part(`${kind}s`), kind);
  readComments(book, part('comments'));
  for (const path of pathsOf(related, ['header', 'footer'])) readAside(book, path);
  return sheet;
}

type Book = {
  sheet: Sheet;
  file: Package;
  styles: ReturnType<typeof readStyles>;
  listOf: ReturnType<typeof readNumbering>;
  numerals: NoteNumerals;
};

function pathsOf(related: ReadonlyMap<string, Relation>, types: string[]): string[] {
  const found = [...related.values()].filter(({ type }) => types.includes(type));
  return [...new Set(found.map(({ target }) => target))];
}

function surroundings(book: Book, path: string): Surroundings {
  const { sheet, file, styles, listOf, numerals } = book;
  const relations = file.relations(path);
  return {
    sheet,
    styleOf: (id) => styles.get(id) ?? {},
    listOf,
    addressOf: (id) => {
      const relation = relations.get(id);
      return relation?.isExternal ? relation.target : null;
    },
    addPicture: (id, alt) => addPicture(book, relations.get(id), alt),
    referenceTo: (kind, id) => `[${numerals.refer(kind, id)}]`,
  };
}

function addPicture({ sheet, file }: Book, relation: Relation | undefined, alt: string): void {
  if (!relation) return;
  const name = relation.target.slice(relation.target.lastIndexOf('/') + 1);
  const bytes = relation.isExternal ? null : file.bytes(relation.target);
  const missing = relation.isExternal
    ? 'the picture is not in the file, only its address: nothing is fetched'
    : 'the picture is missing in the file';
  sheet.addPicture(relation.isExternal ? '' : name, alt, bytes ?? missing);
}

function readNotes(book: Book, path: string | undefined, kind: NoteKind): void {
  const xml = path === undefined ? null : book.file.xml(path);
  if (path === undefined || xml === null) return;
  let numeral: string | null = null;
  let isMore = false;
  const frame: Frame = {
    begins: (name, attributes) => {
      if (name !== `w:${kind}`) return true;
      const type = attributes['w:type'] ?? 'normal';
      numeral = book.numerals.numeralOf(kind, attributes['w:id'] ?? '');
      isMore = false;
      return type === 'normal';
    },
    lead: () => (numeral === null || isMore ? '' : `[${numeral}] `),
    traits: () => {
      if (numeral === null) return aside('doubtful', `a ${kind} that nothing refers to`);
      const note = { numeral, ...(isMore && { isMore: true as const }) };
      isMore = true;
      return { note };
    },
  };
  readStory(xml, surroundings(book, path), frame);
}

function readComments(book: Book, path: string | undefined): void {
  const xml = path === undefined ? null : book.file.xml(path);
  if (path === undefined || xml === null) return;
  let author = '';
  readStory(xml, surroundings(book, path), {
    begins: (name, attributes) => {
      if (name === 'w:comment') author = (attributes['w:author'] ?? '').slice(0, 80);
      return true;
    },
    traits: () => aside('doubtful', `a comment${author && ` by ${author}`}`),
  });
}

function readAside(book: Book, path: string): void {
  const xml = book.file.xml(path);
  const traits = () => aside('ignored', 'a header or footer of the page');
  if (xml !== null) readStory(xml, surroundings(book, path), { traits });
}

function aside(verdict: 'ignored' | 'doubtful', reason: string): LineTraits {
  return { aside: { verdict, reason } };
}
