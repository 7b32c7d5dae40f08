import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env';
import { sha256Of } from '../hash';

/** The least free space, in bytes, below which nothing new is taken in. */
const LEAST_FREE = 500_000_000;

/** Keeps bytes under their SHA-256 and answers with it; the same bytes are kept once. */
export async function putBlob(bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const file = blobPath(sha256);
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

/** The bytes kept under this SHA-256; null when there are none. */
export async function getBlob(sha256: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return (await readFile(blobPath(sha256))) as Buffer<ArrayBuffer>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether there is room for more. */
export async function hasRoom(): Promise<boolean> {
  const folder = env().COLOPHON_MEDIA_DIR;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > LEAST_FREE;
}

function blobPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A blob is named by its SHA-256');
  return path.join(env().COLOPHON_MEDIA_DIR, sha256.slice(0, 2), sha256);
}
