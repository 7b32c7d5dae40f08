import { closeSync, openSync, readSync } from 'node:fs';

/** Tells whether some font writes a character. */
export type Coverage = (codePoint: number) => boolean;

const UNICODE_LIMIT = 0x110000;
const read = new Map<string, Uint8Array>();

/** What these font files write together; each file's table is read once a process. */
export function fontCoverage(files: readonly string[]): Coverage {
  const tables = files.map((file) => {
    const table = read.get(file) ?? coveredBy(file);
    read.set(file, table);
    return table;
  });
  return (codePoint) => tables.some((table) => isSet(table, codePoint));
}

function isSet(table: Uint8Array, codePoint: number): boolean {
  return (((table[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1;
}

function coveredBy(file: string): Uint8Array {
  const cmap = readTable(file, 'cmap');
  const covered = new Uint8Array(UNICODE_LIMIT >> 3);
  const subtables = cmap.readUInt16BE(2);
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addFormat4(subtable, covered);
    if (format === 12) addFormat12(subtable, covered);
  }
  return covered;
}

function addRange(covered: Uint8Array, first: number, last: number): void {
  for (let code = first; code <= last && code < UNICODE_LIMIT; code += 1) {
    covered[code >> 3] = (covered[code >> 3] ?? 0) | (1 << (code & 7));
  }
}

// Segments of the basic plane: all ends, a pad, then all starts.
function addFormat4(subtable: Buffer, covered: Uint8Array): void {
  const doubled = subtable.readUInt16BE(6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = subtable.readUInt16BE(14 + offset);
    const first = subtable.readUInt16BE(16 + doubled + offset);
    if (first !== 0xffff) addRange(covered, first, last);
  }
}

function addFormat12(subtable: Buffer, covered: Uint8Array): void {
  const groups = subtable.readUInt32BE(12);
  for (let index = 0; index < groups; index += 1) {
    const offset = 16 + index * 12;
    addRange(covered, subtable.readUInt32BE(offset), subtable.readUInt32BE(offset + 4));
  }
}

function readTable(file: string, name: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const header = readAt(descriptor, 0, 12);
    const directory = readAt(descriptor, 12, header.readUInt16BE(4) * 16);
    for (let entry = 0; entry < directory.length; entry += 16) {
      if (directory.toString('latin1', entry, entry + 4) !== name) continue;
      const offset = directory.readUInt32BE(entry + 8);
      return readAt(descriptor, offset, directory.readUInt32BE(entry + 12));
    }
    throw new Error(`The font ${file} has no ${name} table`);
  } finally {
    closeSync(descriptor);
  }
}

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  readSync(descriptor, buffer, 0, length, offset);
  return buffer;
}
