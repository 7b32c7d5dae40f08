import { crc32, deflateRawSync } from 'node:zlib';

/** Archives for tests, honest or not: whatever is given here stands in them as it is. */

/** One file of an archive; what is not given is what an honest archive would say. */
export type HostileEntry = {
  name: string;
  content?: Uint8Array | string;
  /** Packed already, in place of `content`. */
  packed?: Uint8Array;
  /** What the archive says of the unpacked size. */
  saidSize?: number;
  saidCrc?: number;
  /** The name that stands before the content, where it differs from that of the directory. */
  localName?: string;
  /** Where the directory says that the file begins. */
  saidOffset?: number;
  /** The mode of a Unix file, such as that of a link. */
  mode?: number;
  isEncrypted?: boolean;
  method?: number;
};

/** The bytes of an archive of these entries. */
export function hostileZip(entries: readonly HostileEntry[], saidCount?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const packed = Buffer.from(entry.packed ?? deflateRawSync(content));
    const head = headOf(entry, content, packed);
    const local = localOf(entry, head, packed);
    directory.push(centralOf(entry, head, entry.saidOffset ?? offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...locals,
    central,
    endOf(saidCount ?? entries.length, central.length, offset),
  ]);
}

// What both headers of a file say alike: flags to the length of its name.
function headOf(entry: HostileEntry, content: Buffer, packed: Buffer): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x800 | (entry.isEncrypted ? 1 : 0), 2);
  head.writeUInt16LE(entry.method ?? 8, 4);
  head.writeUInt32LE(entry.saidCrc ?? crc32(content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(entry.saidSize ?? content.length, 18);
  return head;
}

function localOf(entry: HostileEntry, head: Buffer, packed: Buffer): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const start = Buffer.alloc(30);
  start.writeUInt32LE(0x04034b50, 0);
  head.copy(start, 4, 0, 22);
  start.writeUInt16LE(name.length, 26);
  return Buffer.concat([start, name, packed]);
}

function centralOf(entry: HostileEntry, head: Buffer, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const start = Buffer.alloc(46);
  start.writeUInt32LE(0x02014b50, 0);
  start.writeUInt16LE(entry.mode === undefined ? 20 : (3 << 8) | 20, 4);
  head.copy(start, 6, 0, 22);
  start.writeUInt16LE(name.length, 28);
  start.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
  start.writeUInt32LE(offset, 42);
  return Buffer.concat([start, name]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
