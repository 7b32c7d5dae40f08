import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type * as z from 'zod';
import { type ArchiveEntry, bytesOf, readArchive } from './archive';
import {
  type BackupHead,
  type BackupManifest,
  BackupProblem,
  backupHead,
  backupManifest,
  ENTRY,
  type OnProgress,
} from './format';

/** A backup that was read from end to end: everything in it is what its manifest says. */
export type VerifiedBackup = { head: BackupHead; manifest: BackupManifest; bytes: number };

/** Reads a backup from end to end; throws a `BackupProblem` at the first thing that isn't as it was written. */
export async function verifyBackup(
  file: string,
  onProgress: OnProgress = () => {},
): Promise<VerifiedBackup> {
  const found: BackupManifest['entries'] = [];
  let head: BackupHead | null = null;
  let manifest: BackupManifest | null = null;
  let bytes = 0;
  for await (const entry of readArchive(file)) {
    if (manifest !== null) throw new BackupProblem(`${file} goes on after its manifest.`);
    if (entry.name === ENTRY.manifest) {
      manifest = await readJson(file, entry, backupManifest);
      continue;
    }
    if (!isKnown(entry.name)) {
      throw new BackupProblem(`${file} holds ${entry.name}, which belongs in no backup.`);
    }
    if (found.length === 0) {
      const read = await bytesOf(entry);
      head = parsed(file, entry.name, read, backupHead);
      found.push({ name: entry.name, size: read.length, sha256: hashOf(read) });
      continue;
    }
    const hash = createHash('sha256');
    for await (const piece of entry.bytes) {
      hash.update(piece);
      bytes += piece.length;
      onProgress('verified', bytes);
    }
    found.push({ name: entry.name, size: entry.size, sha256: hash.digest('hex') });
  }
  if (head === null || manifest === null) {
    throw new BackupProblem(`${file} is not whole: its manifest is missing.`);
  }
  compare(file, manifest, found);
  return { head, manifest, bytes: (await stat(file)).size };
}

function compare(
  file: string,
  { entries }: BackupManifest,
  found: BackupManifest['entries'],
): void {
  for (const [index, { name, size, sha256 }] of entries.entries()) {
    const there = found[index];
    if (there?.name !== name) throw new BackupProblem(`${file} lacks ${name}.`);
    if (there.size !== size || there.sha256 !== sha256) {
      throw new BackupProblem(`${file} is damaged: ${name} is not what was written.`);
    }
  }
  const extra = found[entries.length];
  if (extra)
    throw new BackupProblem(`${file} holds ${extra.name}, which its manifest doesn’t name.`);
}

const NAMES = /^(tables\/[A-Za-z_]\w{0,62}\/\d{6}\.copy|blobs\/[0-9a-f]{64})$/;

function isKnown(name: string): boolean {
  return name === ENTRY.head || name === ENTRY.secrets || NAMES.test(name);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readJson<T>(file: string, entry: ArchiveEntry, shape: z.ZodType<T>): Promise<T> {
  return parsed(file, entry.name, await bytesOf(entry), shape);
}

/** The JSON of an entry, in its shape. */
export function parsed<T>(file: string, name: string, bytes: Buffer, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(bytes.toString()));
  } catch {
    throw new BackupProblem(`${file} is no backup that this version can read: see its ${name}.`);
  }
}
