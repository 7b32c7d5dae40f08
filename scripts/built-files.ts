import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { preferredEncoding } from '../lib/site/negotiate';

const HOME = '/_next/static/';
const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};
// Smaller ones cost more to negotiate than they save.
const LEAST_BYTES = 500;

/** Puts a brotli form beside every script and stylesheet of a build, as small as brotli makes it. */
export async function compressBuilt(distFolder: string): Promise<void> {
  const names = filesIn(distFolder).filter((name) => TYPES[path.extname(name)]);
  await Promise.all(names.map((name) => compress(path.join(distFolder, 'static', name))));
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
}

/**
 * Answers for built scripts and stylesheets whose brotli form the build left, and returns true;
 * anything else is left to Next. Only what stood in the folder at the start can be asked for.
 */
export function builtFiles(
  distFolder: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const sizes = new Map<string, number>();
  for (const name of filesIn(distFolder)) {
    if (!name.endsWith('.br')) continue;
    const file = path.join(distFolder, 'static', name);
    sizes.set(name.slice(0, -'.br'.length), statSync(file).size);
  }
  return ({ method, url, headers }, response) => {
    if ((method !== 'GET' && method !== 'HEAD') || !url?.startsWith(HOME)) return false;
    const name = url.slice(HOME.length).replace(/\?.*$/, '');
    const size = sizes.get(name);
    if (size === undefined || preferredEncoding(headers['accept-encoding']) !== 'br') return false;
    response.writeHead(200, {
      'content-type': TYPES[path.extname(name)],
      'content-encoding': 'br',
      'content-length': size,
      // Their names hold their hash.
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    if (method === 'HEAD') response.end();
    else {
      const bytes = createReadStream(path.join(distFolder, 'static', `${name}.br`));
      pipeline(bytes, response, () => {});
    }
    return true;
  };
}

function filesIn(distFolder: string): string[] {
  const home = path.join(distFolder, 'static');
  if (!existsSync(home)) return [];
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'));
}
