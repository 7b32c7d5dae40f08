import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const storedFile = z.strictObject({
  /** Where the bytes lie below `public`; the compressed forms beside them, with `.br` and `.gz`. */
  file: z.string(),
  type: z.string(),
  immutable: z.boolean(),
  /** The SHA-256 of the bytes. */
  sha256: z.string(),
  isCompressed: z.boolean(),
  /** True when it is only kept for pages of the release before, still open in a browser. */
  isCarried: z.boolean(),
});

const releaseShape = z.strictObject({
  format: z.literal(1),
  /** Names the content: the same files make the same id. */
  id: z.string(),
  /** What it was rendered from; see `siteStamp`. */
  stamp: z.string(),
  /** The SHA-256 of the images in whose place something else is served. */
  lost: z.array(z.string()).default([]),
  /** By the path under which each is served. */
  files: z.record(z.string(), storedFile),
});

export type StoredFile = z.infer<typeof storedFile>;

/** One complete rendering of the site in the page store. */
export type Release = z.infer<typeof releaseShape>;

/** The name of the pointer to the release that is served; nginx may take `current/public` as its root. */
export const POINTER = 'current';
export const RELEASES = 'releases';
export const MANIFEST = 'manifest.json';
export const PUBLIC = 'public';

/** Where the pointer of a page store leads, such as `releases/3f…`; null before the first release. */
export function readPointer(folder: string): string | null {
  return pointerReader(folder)();
}

/** The same, to be asked at every request. */
export function pointerReader(folder: string): () => string | null {
  const pointer = path.join(folder, POINTER);
  return () => {
    try {
      return readlinkSync(pointer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
}

/** The release that is served now, or null before the first and when it can't be read. */
export function currentRelease(folder: string): Release | null {
  const target = readPointer(folder);
  return target === null ? null : readRelease(path.join(folder, target));
}

/** The release in this folder, or null when there is none that is whole. */
export function readRelease(releaseFolder: string): Release | null {
  try {
    const manifest = readFileSync(path.join(releaseFolder, MANIFEST), 'utf8');
    return releaseShape.safeParse(JSON.parse(manifest)).data ?? null;
  } catch {
    return null;
  }
}
