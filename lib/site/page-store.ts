import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { lookUp } from '../look-up';
import { folderNow } from './folder-clock';
import { linkStored, storeBytes } from './page-store-files';
import { withStoreLock } from './page-store-lock';
import { PictureLost } from './picture-lost';
import { pruneReleases } from './prune-releases';
import {
  currentRelease,
  MANIFEST,
  POINTER,
  PUBLIC,
  RELEASES,
  type Release,
  readPointer,
  readRelease,
  type StoredFile,
} from './release';
import type { SiteFile } from './site-input';

/** What has just been done; a writer may die after any of them and readers see a whole release. */
export type ReleaseStep = 'file' | 'manifest' | 'placed' | 'switched' | 'pruned';

export type ReleaseOptions = {
  /** What the files were rendered from; see `siteStamp`. */
  stamp?: string;
  onStep?: (step: ReleaseStep, done: number, total: number) => void;
};

/**
 * Writes the files as a release beside the one being served, then switches to it by renaming one
 * pointer. What the last release has already is linked, not made again. Gives the release's id.
 */
export async function writeRelease(
  folder: string,
  files: readonly SiteFile[],
  { stamp = '', onStep = () => {} }: ReleaseOptions = {},
): Promise<string> {
  const draft = path.join(folder, RELEASES, `.new-${randomUUID()}`);
  await mkdir(path.join(draft, PUBLIC), { recursive: true });
  const previous = previousRelease(folder);
  const stored: Record<string, StoredFile> = {};
  const lost = new Set<string>();
  for (const [index, file] of files.entries()) {
    stored[file.path] = await storeFile(draft, file, previous, lost);
    onStep('file', index + 1, files.length);
  }
  const id = releaseId(stored);
  const release: Release = {
    format: 1,
    id,
    stamp,
    lost: [...lost].sort(),
    files: { ...(await carryOver(draft, stored, previous)), ...stored },
  };
  await writeDurably(path.join(draft, MANIFEST), JSON.stringify(release));
  onStep('manifest', files.length, files.length);
  await withStoreLock(folder, async () => {
    await place(draft, path.join(folder, RELEASES, id));
    onStep('placed', files.length, files.length);
    await pointTo(folder, path.join(RELEASES, id));
    onStep('switched', files.length, files.length);
    await pruneReleases(folder);
    onStep('pruned', files.length, files.length);
  });
  return id;
}

type Previous = { folder: string; release: Release } | null;

function previousRelease(folder: string): Previous {
  const target = readPointer(folder);
  const release = currentRelease(folder);
  return target && release ? { folder: path.join(folder, target), release } : null;
}

async function storeFile(
  draft: string,
  file: SiteFile,
  previous: Previous,
  lost: Set<string>,
): Promise<StoredFile> {
  const before = previous?.release.files[file.path];
  if (previous && before && file.immutable && before.immutable) {
    if (await linkStored(previous.folder, draft, before)) return { ...before, isCarried: false };
  }
  const bytes = await file.bytes().catch((error: unknown) => {
    if (!(error instanceof PictureLost) || !file.standIn) throw error;
    lost.add(error.sha256);
    return null;
  });
  if (!bytes) return storeStandIn(draft, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (previous && before?.sha256 === sha256 && before.type === file.type) {
    if (await linkStored(previous.folder, draft, before)) return { ...before, isCarried: false };
  }
  return storeBytes(draft, file, bytes, sha256);
}

// Nothing keeps it for good: the next release makes the picture where it can be made again.
async function storeStandIn(draft: string, file: SiteFile): Promise<StoredFile> {
  const bytes = (await file.standIn?.()) ?? Buffer.alloc(0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return storeBytes(draft, { ...file, immutable: false }, bytes, sha256);
}

// A page of the last release may still be open somewhere and ask for its pictures and typefaces.
async function carryOver(
  draft: string,
  stored: Record<string, StoredFile>,
  previous: Previous,
): Promise<Record<string, StoredFile>> {
  const carried: Record<string, StoredFile> = {};
  for (const [address, file] of Object.entries(previous?.release.files ?? {})) {
    if (!previous || !file.immutable || file.isCarried || lookUp(stored, address)) continue;
    if (await linkStored(previous.folder, draft, file)) {
      carried[address] = { ...file, isCarried: true };
    }
  }
  return carried;
}

function releaseId(files: Record<string, StoredFile>): string {
  const lines = Object.entries(files)
    .map(([address, { type, immutable, sha256 }]) => [address, type, immutable, sha256].join('\n'))
    .sort();
  return createHash('sha256').update(lines.join('\n\n')).digest('hex').slice(0, 32);
}

async function place(draft: string, target: string): Promise<void> {
  if (readRelease(target)) {
    // The same release was served before: that one is whole, and newest again.
    await rm(draft, { recursive: true });
    const now = await folderNow(path.dirname(target));
    return utimes(target, now, now);
  }
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
}

async function pointTo(folder: string, target: string): Promise<void> {
  const next = path.join(folder, `.${POINTER}-${randomUUID()}`);
  await symlink(target, next);
  await rename(next, path.join(folder, POINTER));
  await syncFolder(folder);
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
