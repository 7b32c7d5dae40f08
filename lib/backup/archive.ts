import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { extract, type Pack, pack } from 'tar-stream';
import { type BackupManifest, BackupProblem } from './format';

type Entry = BackupManifest['entries'][number];

/** An archive in the making; each entry's hash is kept for its manifest. */
export type ArchiveWriter = {
  entries: Entry[];
  add: (name: string, bytes: Uint8Array) => Promise<void>;
  addFile: (name: string, path: string, size: number) => Promise<void>;
};

/** Writes an archive whole, and to the disk, or leaves nothing at the path. */
export async function writeArchive(
  path: string,
  write: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const archive = pack();
  const flowing = pipeline(archive, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  try {
    const written = write(writerOf(archive)).then(() => archive.finalize());
    await Promise.all([flowing, written]);
    await flush(path);
  } catch (error) {
    archive.destroy();
    await flowing.catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
}

/** Gives a file its name for good: what has it survives a crash of the machine. */
export async function renameForGood(from: string, to: string, folder: string): Promise<void> {
  await rename(from, to);
  await flush(folder);
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function writerOf(archive: Pack): ArchiveWriter {
  const entries: Entry[] = [];
  return {
    entries,
    add: async (name, bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await new Promise<void>((resolve, reject) => {
        const entry = archive.entry({ name, size: bytes.length }, (error) =>
          error ? reject(error) : resolve(),
        );
        entry.end(bytes);
      });
      entries.push({ name, size: bytes.length, sha256 });
    },
    addFile: async (name, path, size) => {
      const hash = createHash('sha256');
      await pipeline(
        createReadStream(path, { end: Math.max(0, size - 1) }),
        async function* (pieces: AsyncIterable<Buffer>) {
          for await (const piece of pieces) {
            hash.update(piece);
            yield piece;
          }
        },
        archive.entry({ name, size }),
      );
      entries.push({ name, size, sha256: hash.digest('hex') });
    },
  };
}

/** An entry as it is read: its bytes must be taken before the next one is asked for. */
export type ArchiveEntry = { name: string; size: number; bytes: AsyncIterable<Buffer> };

/** The entries of an archive, one after the other. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const archive = extract();
  const flowing = pipeline(createReadStream(path), archive);
  // What breaks is met below, where the entries are read.
  flowing.catch(() => {});
  try {
    for await (const entry of archive) {
      const { name, size = 0, type } = entry.header;
      if (type !== 'file') throw new BackupProblem(`${path} holds ${name}, which is no file.`);
      yield { name, size, bytes: entry as AsyncIterable<Buffer> };
      entry.resume();
    }
    await flowing;
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(`${path} can’t be read as a backup: ${(error as Error).message}`);
  } finally {
    archive.destroy();
  }
}

/** The whole of a small entry. */
export async function bytesOf(entry: ArchiveEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}
