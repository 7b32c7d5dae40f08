import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project';

/** A hash over the names and bytes of files and of all files in folders, tests apart. */
export function fingerprint(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((each) => filesOf(path.join(projectRoot, each)))) {
    hash
      .update(`${path.relative(projectRoot, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(location: string): string[] {
  if (!existsSync(location)) return [];
  if (statSync(location).isFile()) return /\.test\.tsx?$/.test(location) ? [] : [location];
  return readdirSync(location)
    .sort()
    .flatMap((name) => filesOf(path.join(location, name)));
}

/** Does `work` unless the stamp says that it was done for this fingerprint; true when it was done now. */
export async function onceFor(
  stamp: string,
  print: string,
  work: () => Promise<unknown>,
): Promise<boolean> {
  if (isStamped(stamp, print)) return false;
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  return true;
}

export function isStamped(stamp: string, print: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}
