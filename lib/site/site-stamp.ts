import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from './project-files';
import type { SiteInput } from './site-input';

/** Where everything lies that decides how a page looks. */
const TEMPLATES = ['lib/site', 'lib/document', 'components/ui'];

/**
 * Names what a rendering was made of: editions, origin, settings and templates. The same stamp
 * means the same files, so that nothing needs to be rendered again.
 */
export function siteStamp({
  editions,
  baseUrl,
  publication,
  downloads = [],
}: Omit<SiteInput, 'images' | 'editions'> & {
  editions: readonly { sha256: string }[];
}): string {
  const hashes = editions.map(({ sha256 }) => sha256).sort();
  const made = {
    hashes,
    baseUrl,
    publication: publication ?? null,
    downloads: [...downloads].sort(),
    templates: templateHash(),
  };
  return sha256(JSON.stringify(made));
}

let known: string | undefined;

function templateHash(): string {
  known ??= sha256(
    TEMPLATES.flatMap(filesBelow)
      .sort()
      .map((file) => sha256(readFileSync(file)))
      .join(),
  );
  return known;
}

function filesBelow(folder: string): string[] {
  const root = projectPath(folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(root, name));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
