import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { folderNow } from './folder-clock';
import { RELEASES, readPointer } from './release';

/** Releases kept beside the one being served. */
const KEPT = 3;
/** A draft that no writer has touched for so long was left by one that died. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Removes all but the newest releases and the drafts of writers that died; never what is served. */
export async function pruneReleases(folder: string): Promise<void> {
  const root = path.join(folder, RELEASES);
  const served = path.basename(readPointer(folder) ?? '');
  const entries = await Promise.all(
    (await readdir(root)).map(async (name) => ({
      name,
      changedAt: (await stat(path.join(root, name))).mtimeMs,
    })),
  );
  const old = entries
    .filter(({ name }) => name !== served && !name.startsWith('.'))
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(KEPT);
  const now = (await folderNow(root)).getTime();
  const abandoned = entries.filter(
    ({ name, changedAt }) => name.startsWith('.') && now - changedAt > ABANDONED_MS,
  );
  for (const { name } of [...old, ...abandoned]) {
    await rm(path.join(root, name), { recursive: true, force: true });
  }
}
