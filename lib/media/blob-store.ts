import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';
import { sha256Of } from '../hash';
import { log } from '../log';

/** The least free space, in bytes, below which nothing new is taken in. */
const LEAST_FREE = 500_000_000;

/** Keeps bytes under their SHA-256 and answers with it; the same bytes are kept once. */
export async function putBlob(bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const file = blobFile(sha256);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}.new`;
  try {
    await writeFile(draft, bytes, { flush: true, mode: 0o600 });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return sha256;
}

/** Why bytes that something names can't be had. */
export type BlobProblem = 'missing' | 'damaged' | 'unreadable';

/**
 * The bytes kept under this SHA-256, proved by it; null when they are gone, can't be read or are
 * others, which the log says. Whoever shows them puts a placeholder in their place.
 */
export async function getBlob(sha256: string): Promise<Buffer<ArrayBuffer> | null> {
  const read = await readBlob(sha256);
  if (Buffer.isBuffer(read)) return read;
  log('error', 'blob lost', { sha256, problem: read });
  return null;
}

async function readBlob(sha256: string): Promise<Buffer<ArrayBuffer> | BlobProblem> {
  try {
    const bytes = (await readFile(blobFile(sha256))) as Buffer<ArrayBuffer>;
    return sha256Of(bytes) === sha256 ? bytes : 'damaged';
  } catch (error) {
    return problemOf(error);
  }
}

// Too many open files, say, are no fault of this one and may pass; a folder or a lost right is.
function problemOf(error: unknown): BlobProblem {
  const code = String((error as NodeJS.ErrnoException).code);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (['EISDIR', 'EACCES', 'EPERM', 'EIO', 'ELOOP'].includes(code)) return 'unreadable';
  throw error;
}

/** What is wrong with a blob; null when it is whole. What was proved is believed while its file is the same. */
export async function blobProblem(sha256: string): Promise<BlobProblem | null> {
  try {
    const { size, mtimeMs, ino } = await stat(blobFile(sha256));
    const sign = `${size} ${mtimeMs} ${ino}`;
    if (proved.get(sha256) === sign) return null;
    const read = await readBlob(sha256);
    if (!Buffer.isBuffer(read)) return read;
    if (proved.size >= MOST_PROVED) proved.clear();
    proved.set(sha256, sign);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

const proved = new Map<string, string>();
const MOST_PROVED = 50_000;

/** Which of these can't be had as they were. */
export async function lostBlobs(named: readonly string[]): Promise<Map<string, BlobProblem>> {
  const lost = new Map<string, BlobProblem>();
  for (const sha256 of new Set(named)) {
    const problem = await blobProblem(sha256);
    if (problem) lost.set(sha256, problem);
  }
  return lost;
}

/** Whether there is room for more. */
export async function hasRoom(): Promise<boolean> {
  const folder = env().COLOPHON_MEDIA_DIR;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > LEAST_FREE;
}

/** The file that holds the blob of this SHA-256, or would. */
export function blobFile(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A blob is named by its SHA-256');
  return path.join(env().COLOPHON_MEDIA_DIR, sha256.slice(0, 2), sha256);
}

/** The names of all blobs that there are, whole or not. */
export async function blobsThere(): Promise<Set<string>> {
  const folder = env().COLOPHON_MEDIA_DIR;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = new Set<string>();
  for (const part of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    for (const name of await readdir(path.join(folder, part))) {
      if (/^[0-9a-f]{64}$/.test(name)) there.add(name);
    }
  }
  return there;
}
