import { sha256Of } from '../hash';
import { lookUp } from '../look-up';
import { invalid, ok, type Result } from '../result';
import {
  type ArchiveEntry,
  entriesOf,
  isArchive,
  UNPACKING_LIMITS,
  type UnpackingBudget,
} from './archive/zip';
import { decodeText, type Encoding } from './decode';
import { isWordFile } from './docx/package';
import { readDocx } from './docx/read-docx';
import { type PictureFinder, readHtml } from './html/read-html';
import { readMarkdown } from './markdown/read-markdown';
import type { FoundPicture, Sheet } from './source/sheet';
import { refusalOf, stopReading, stopWith } from './source/stop-reading';
import { withTypedNotes } from './source/typed-notes';
import { type Line, linesOfSource } from './text/lines';
import { readArticles, readLines } from './text/read-articles';
import type { Reading } from './text/reading';

/** Counts up when the same file could come out otherwise than before. */
export const READER_VERSION = 3;

/** A file as somebody brings it. */
export type BroughtFile = { name: string; bytes: Uint8Array };

export type FileFormat = 'txt' | 'docx' | 'md' | 'html';

/** A file that was read: alone, or out of an archive, whose name then stands before its own. */
export type ReadFile = {
  name: string;
  format: FileFormat;
  sha256: string;
  /** How a plain text was encoded. */
  encoding?: Encoding;
  reading: Reading;
};

/** What was read of some files; pictures are counted through all of them. */
export type ReadFiles = {
  files: ReadFile[];
  /** Files of an archive that are no texts, with the reason. */
  ignored: { name: string; reason: string }[];
  pictures: FoundPicture[];
};

const TEXTS: Record<string, FileFormat> = {
  txt: 'txt', text: 'txt', md: 'md', markdown: 'md', htm: 'html', html: 'html', xhtml: 'html', docx: 'docx', docm: 'docx', dotx: 'docx',
}; // biome-ignore format: a list reads better as a block

const FOREIGN: [RegExp, string][] = [
  [/^ÐÏ/, 'is an old Word file: save it as .docx'],
  [/^%PDF/, 'is a PDF: only its source can be imported'],
  [/^\{\\rtf/, 'is RTF: save it as .docx'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'is a picture'],
];

const LARGEST_PAGE = 12 * 1024 * 1024;

/**
 * Reads files of any of the formats and archives of them, all or none. What can't be read is a
 * refusal that names the file. It works on memory alone: nothing is written, nothing is fetched.
 */
export function readFiles(brought: readonly BroughtFile[]): Result<ReadFiles> {
  const read: ReadFiles = { files: [], ignored: [], pictures: [] };
  const budget: UnpackingBudget = { ...UNPACKING_LIMITS };
  for (const { name, bytes } of brought) {
    try {
      readOne(read, name, bytes, budget);
    } catch (error) {
      const refused = refusalOf(error);
      if (!refused) throw error;
      return brought.length === 1 ? refused : named(refused, name);
    }
  }
  if (read.files.length === 0)
    return invalid('file', 'The archive holds no text that can be read.');
  return ok(read);
}

function named(refused: Extract<Result<never>, { ok: false }>, name: string) {
  const { refusal } = refused;
  if (refusal.kind === 'too-large')
    return { ...refused, refusal: { ...refusal, reason: `${name}: ${refusal.reason}` } };
  if (refusal.kind !== 'invalid') return refused;
  const [problem] = refusal.problems;
  return invalid('file', `${name}: ${problem?.message}`);
}

function readOne(read: ReadFiles, name: string, bytes: Uint8Array, budget: UnpackingBudget): void {
  if (!isArchive(bytes)) {
    readText(read, name, bytes, () => null);
    return;
  }
  const entries = entriesOf(bytes, budget);
  if (isWordFile(entries)) {
    readWord(read, name, bytes, entries);
    return;
  }
  if (entries.some(({ name: each }) => each === 'mimetype')) {
    stopReading('This is an OpenDocument file or an e-book: save it as .docx.');
  }
  readArchive(read, name, entries, budget);
}

function readWord(
  read: ReadFiles,
  name: string,
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
): void {
  keep(read, name, 'docx', bytes, readDocx(entries, read.pictures.length));
}

function readArchive(
  read: ReadFiles,
  archive: string,
  entries: readonly ArchiveEntry[],
  budget: UnpackingBudget,
): void {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  for (const entry of entries.toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en', { numeric: true }),
  )) {
    const name = `${archive}/${entry.name}`;
    const isFurniture = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(entry.name);
    const format = isFurniture ? undefined : lookUp(TEXTS, endingOf(entry.name));
    if (/\.zip$/i.test(entry.name))
      stopReading('There is an archive inside the archive: unpack it first.');
    if (!format) {
      read.ignored.push({
        name: entry.name,
        reason: isFurniture ? 'written by the computer' : 'is no text',
      });
      continue;
    }
    const bytes = entry.read();
    const folder = entry.name.slice(0, entry.name.lastIndexOf('/') + 1);
    const find = (address: string) => byName.get(`${folder}${address}`)?.read() ?? null;
    if (isArchive(bytes)) {
      const inner = entriesOf(bytes, budget);
      if (!isWordFile(inner)) stopReading(`“${entry.name}” is an archive inside the archive.`);
      readWord(read, name, bytes, inner);
    } else readText(read, name, bytes, find);
  }
}

function readText(
  read: ReadFiles,
  name: string,
  bytes: Uint8Array,
  find: (address: string) => Uint8Array | null,
): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const foreign = FOREIGN.find(([pattern]) => pattern.test(head))?.[1];
  if (foreign) stopReading(`This ${foreign}.`);
  const format = lookUp(TEXTS, endingOf(name)) ?? 'txt';
  if (format === 'docx') stopReading('This is not a Word file, whatever its name says.');
  const decoded = decodeText(bytes, format === 'html' ? LARGEST_PAGE : undefined);
  const { text, encoding } = decoded.ok ? decoded.value : stopWith(decoded.refusal);
  const first = read.pictures.length;
  if (format === 'txt') {
    const sha256 = sha256Of(bytes);
    read.files.push({ name, format, sha256, encoding, reading: readArticles(text) });
    return;
  }
  const pictures = pictureFinder(find);
  const sheet =
    format === 'html' ? readHtml(text, first, pictures) : readMarkdown(text, first, pictures);
  keep(read, name, format, bytes, sheet, encoding);
}

// A Word file or page in which nothing tells an article is one all the same, and its headline in doubt.
function readSheet(lines: Line[]): Reading {
  const reading = readLines(lines);
  const first = lines.findIndex(
    ({ traits }) => !traits?.aside && !traits?.picture && !traits?.note,
  );
  const line = lines[first];
  if (reading.articles.length > 0 || !line) return reading;
  const doubt = 'taken as the headline by its place alone';
  return readLines(lines.with(first, { ...line, traits: { ...line.traits, heading: 1, doubt } }));
}

function keep(
  read: ReadFiles,
  name: string,
  format: FileFormat,
  bytes: Uint8Array,
  sheet: Sheet,
  encoding?: Encoding,
): void {
  const reading = readSheet(linesOfSource(withTypedNotes(sheet.lines)));
  read.files.push({
    name,
    format,
    sha256: sha256Of(bytes),
    ...(encoding && { encoding }),
    reading,
  });
  read.pictures.push(...sheet.pictures);
}

function pictureFinder(find: (address: string) => Uint8Array | null): PictureFinder {
  return (address) => {
    const data = /^data:image\/[a-z+.-]{1,40};base64,/i.exec(address)?.[0];
    if (data) return Buffer.from(address.slice(data.length), 'base64');
    const isFile = !/^[a-z][a-z\d+.-]*:|^\/\//i.test(address);
    const bytes = isFile ? find(safely(address)) : null;
    return bytes ?? 'the picture is not in the file, only its address: nothing is fetched';
  };
}

function safely(address: string): string {
  try {
    return decodeURIComponent(address.replace(/^\.\//, ''));
  } catch {
    return address;
  }
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
