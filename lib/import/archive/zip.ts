import { crc32, inflateRawSync } from 'node:zlib';
import { stopReading } from '../source/stop-reading';

/** A file in an archive; `read` unpacks it and stops the reading when it is not what it was said to be. */
export type ArchiveEntry = { name: string; size: number; read: () => Uint8Array };

/** What may still be unpacked; all archives of one import share it, those inside others included. */
export type UnpackingBudget = { bytes: number; entries: number };

/** The most that the files of one import may come to when they are unpacked. */
export const UNPACKING_LIMITS = { bytes: 100 * 1024 * 1024, entries: 2_000 } as const;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const SYMLINK = 0o120000;

type Header = {
  name: string;
  rawName: Buffer;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
};

/** Whether bytes begin like a zip archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a zip archive, by its directory alone: nothing is unpacked yet. Stops the reading at
 * whatever an honest archive never has: too many or too large entries, names that lead elsewhere or
 * stand there twice, links, encryption, parts that overlap.
 */
export function entriesOf(bytes: Uint8Array, budget: UnpackingBudget): ArchiveEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headers, start } = directoryOf(archive, budget);
  const seen = new Set<string>();
  let total = 0;
  for (const header of headers) {
    checkName(header.name);
    const key = header.name.normalize('NFC').toLowerCase().replace(/\/$/, '');
    if (seen.has(key)) stopReading(`The archive holds “${shown(header.name)}” twice.`);
    seen.add(key);
    total += header.size;
    if (total > budget.bytes) tooLarge();
  }
  budget.bytes -= total;
  const places = headers.map((header) => placeOf(archive, header, start));
  checkApart(places);
  return headers.flatMap((header, index) => {
    const place = places[index];
    if (!place || header.name.endsWith('/')) return [];
    const packed = archive.subarray(place.data, place.data + header.packed);
    return [{ name: header.name, size: header.size, read: () => unpacked(header, packed) }];
  });
}

function tooLarge(): never {
  stopReading('The archive would be larger than 100 MB when it is unpacked.', 'too-large');
}

function directoryOf(archive: Buffer, budget: UnpackingBudget) {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  const start = archive.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff || count > budget.entries) {
    stopReading('The archive holds more than 2,000 files.', 'too-large');
  }
  const isOneDisk = archive.readUInt32LE(end + 4) === 0 && archive.readUInt16LE(end + 8) === count;
  if (!isOneDisk || start + archive.readUInt32LE(end + 12) > end) damaged();
  budget.entries -= count;
  const headers: Header[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL) damaged();
    const lengths = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const next = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (next > end) damaged();
    headers.push(headerAt(archive, at));
    at = next;
  }
  return { headers, start };
}

// The end record stands last, behind it at most a comment.
function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_SIZE - 0xffff);
  for (let at = archive.length - END_SIZE; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return damaged();
}

function headerAt(archive: Buffer, at: number): Header {
  const flags = archive.readUInt16LE(at + 8);
  const rawName = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28));
  const header = {
    rawName,
    name: rawName.toString(flags & 0x800 || isUtf8(rawName) ? 'utf8' : 'latin1'),
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    packed: archive.readUInt32LE(at + 20),
    size: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
  const name = shown(header.name);
  if (flags & 1) stopReading(`“${name}” in the archive is encrypted.`);
  const kind = (archive.readUInt32LE(at + 38) >>> 16) & 0o170000;
  const isUnix = archive.readUInt8(at + 5) === 3;
  if (isUnix && kind === SYMLINK) stopReading(`“${name}” in the archive is a link.`);
  if (header.method !== 0 && header.method !== 8) {
    stopReading(`“${name}” in the archive is packed in a way that can’t be read.`);
  }
  if (header.size === 0xffffffff || header.packed === 0xffffffff) tooLarge();
  return header;
}

function checkName(name: string): void {
  const leadsElsewhere =
    name === '' ||
    /^[/\\]|^[a-z]:|\\|\0/i.test(name) ||
    name.split('/').some((part) => part === '..');
  if (leadsElsewhere)
    stopReading(`The archive holds a file of the forbidden name “${shown(name)}”.`);
}

type Place = { start: number; data: number; end: number };

function placeOf(archive: Buffer, header: Header, directory: number): Place {
  const { offset, packed, rawName, name } = header;
  if (offset + 30 > directory || archive.readUInt32LE(offset) !== LOCAL) damaged();
  const nameEnd = offset + 30 + archive.readUInt16LE(offset + 26);
  const data = nameEnd + archive.readUInt16LE(offset + 28);
  if (data + packed > directory) damaged();
  if (!archive.subarray(offset + 30, nameEnd).equals(rawName)) {
    stopReading(`“${shown(name)}” in the archive has two names.`);
  }
  return { start: offset, data, end: data + packed };
}

function checkApart(places: readonly Place[]): void {
  let end = 0;
  for (const place of places.toSorted((first, second) => first.start - second.start)) {
    if (place.start < end) stopReading('Files in the archive lie over each other.');
    end = place.end;
  }
}

function unpacked(header: Header, packed: Buffer): Uint8Array {
  const bytes = header.method === 0 ? packed : inflated(header, packed);
  if (bytes.length !== header.size || crc32(bytes) !== header.crc) {
    stopReading(`“${shown(header.name)}” in the archive is not what the archive says of it.`);
  }
  return bytes;
}

function inflated({ name, size }: Header, packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return stopReading(`“${shown(name)}” in the archive is not what the archive says of it.`);
  }
}

function damaged(): never {
  return stopReading('The archive is damaged.');
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8')).equals(bytes);
}

function shown(name: string): string {
  return name.replace(/\p{C}/gu, '').slice(0, 80);
}
