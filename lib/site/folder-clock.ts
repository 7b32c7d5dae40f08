import { randomUUID } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The time by the clock that dates the files of a folder, which may be another machine's: what is old
 * among them is judged by nothing else.
 */
export async function folderNow(folder: string): Promise<Date> {
  const probe = path.join(folder, `.clock-${randomUUID()}`);
  await writeFile(probe, '');
  try {
    return (await stat(probe)).mtime;
  } finally {
    await rm(probe, { force: true });
  }
}
