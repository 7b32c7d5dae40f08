import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses } from './addresses';
import type { Encoding } from './negotiate';
import { PUBLIC, readRelease, type StoredFile } from './release';

/** A reply as Node writes it: nothing of it is computed at the request. */
export type Reply = {
  status: 200 | 404;
  etag: string;
  body: Buffer;
  /** Names and values in turn. */
  headers: string[];
  unchangedHeaders: string[];
};

type Entry =
  | { location: string; headers: string[] }
  /** Null when the file can't be read, because the release was removed meanwhile. */
  | { reply(encoding: Encoding): Reply | null };

/** A release ready to be served. */
export type ServedRelease = { entry(address: string): Entry | undefined };

/** What is added to every reply of a media type. */
type HeadersOf = (type: string) => Record<string, string>;

/** The most bytes of bodies held in memory; the oldest go first. */
const MEMORY_BYTES = 64 * 1024 * 1024;

const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };
const TAG_SUFFIX: Record<Encoding, string> = { br: '-br', gzip: '-gz', identity: '' };

/** Reads a release's manifest; its files are read when they are first asked for. Null when it isn't whole. */
export function loadRelease(
  folder: string,
  target: string,
  headersOf: HeadersOf,
): ServedRelease | null {
  const root = path.join(folder, target);
  const release = readRelease(root);
  if (!release) return null;
  const memory = boundedMemory(MEMORY_BYTES);
  const entries = new Map<string, Entry>();
  for (const [address, file] of Object.entries(release.files)) {
    entries.set(
      address,
      fileEntry(path.join(root, PUBLIC), address, file, headersOf(file.type), memory),
    );
    if (address !== '/' && address.endsWith('/')) {
      entries.set(address.slice(0, -1), redirect(address, headersOf('')));
    }
  }
  return { entry: (address) => entries.get(address) };
}

function redirect(location: string, headers: Record<string, string>): Entry {
  const own = { Location: location, 'Content-Length': '0', 'Cache-Control': CACHED_BRIEFLY };
  return { location, headers: Object.entries({ ...own, ...headers }).flat() };
}

const CACHED_BRIEFLY = 'public, max-age=60, must-revalidate';
const CACHED_FOR_EVER = 'public, max-age=31536000, immutable';

function fileEntry(
  root: string,
  address: string,
  stored: StoredFile,
  headers: Record<string, string>,
  memory: BoundedMemory,
): Entry {
  const replies: Partial<Record<Encoding, Reply>> = {};
  return {
    reply(wanted) {
      const encoding = stored.isCompressed ? wanted : 'identity';
      const known = replies[encoding];
      if (known) return known;
      const body = readBytes(path.join(root, stored.file + SUFFIX[encoding]));
      if (!body) return null;
      const reply = makeReply(address, stored, encoding, body, headers);
      replies[encoding] = reply;
      memory.hold(body.length, () => delete replies[encoding]);
      return reply;
    },
  };
}

function makeReply(
  address: string,
  stored: StoredFile,
  encoding: Encoding,
  body: Buffer,
  headers: Record<string, string>,
): Reply {
  const etag = `"${stored.sha256.slice(0, 32)}${TAG_SUFFIX[encoding]}"`;
  const shared = {
    ETag: etag,
    'Cache-Control': stored.immutable ? CACHED_FOR_EVER : CACHED_BRIEFLY,
    ...(stored.isCompressed && { Vary: 'Accept-Encoding' }),
    ...headers,
  };
  const own = {
    'Content-Type': stored.type,
    'Content-Length': String(body.length),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  };
  return {
    status: address === addresses.notFound ? 404 : 200,
    etag,
    body,
    headers: Object.entries({ ...own, ...shared }).flat(),
    unchangedHeaders: Object.entries(shared).flat(),
  };
}

function readBytes(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

type BoundedMemory = { hold(bytes: number, release: () => void): void };

/** Lets go of what was held first when more than `limit` bytes are held. */
function boundedMemory(limit: number): BoundedMemory {
  const held: { bytes: number; release: () => void }[] = [];
  let total = 0;
  return {
    hold(bytes, release) {
      held.push({ bytes, release });
      total += bytes;
      while (total > limit && held.length > 1) {
        const oldest = held.shift();
        total -= oldest?.bytes ?? 0;
        oldest?.release();
      }
    },
  };
}
