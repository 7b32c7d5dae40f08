import type { ArchiveEntry } from '../archive/zip';
import { stopReading } from '../source/stop-reading';
import { readXml } from './xml';

/** A reference from one part of a Word file to another, or to an address. */
export type Relation = { type: string; target: string; isExternal: boolean };

/** The parts of a Word file; each is unpacked when it is asked for. */
export type Package = {
  /** The path of the main document. */
  main: string;
  xml: (path: string) => string | null;
  bytes: (path: string) => Uint8Array | null;
  /** The references of a part, by id. */
  relations: (path: string) => Map<string, Relation>;
};

/** Whether an archive is a Word file. */
export function isWordFile(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml');
}

/** Opens the parts of a Word file. */
export function openPackage(entries: readonly ArchiveEntry[]): Package {
  const byPath = new Map(entries.map((entry) => [entry.name, entry]));
  const bytes = (path: string) => byPath.get(path)?.read() ?? null;
  const xml = (path: string) => {
    const read = bytes(path);
    return read && decoded(read);
  };
  const relations = (path: string) => relationsIn(xml(relationsPath(path)), path);
  const main = [...relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
  if (!main || !byPath.has(main)) stopReading('This is not a Word file: it has no text.');
  return { main, xml, bytes, relations };
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return stopReading('The file is damaged: its text can’t be decoded.');
  }
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function relationsIn(xml: string | null, from: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  if (xml === null) return relations;
  readXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'rel:Relationship') return;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : resolved(Target, from);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

function resolved(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
