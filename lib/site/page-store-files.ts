import { copyFile, link, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { PUBLIC, type StoredFile } from './release';
import type { SiteFile } from './site-input';

const COMPRESSIBLE = /^text\/|json|xml/;

/** Writes the bytes of a file into a release folder, with the brotli and gzip forms of text. */
export async function storeBytes(
  releaseFolder: string,
  { path: address, type, immutable }: SiteFile,
  bytes: Uint8Array,
  sha256: string,
): Promise<StoredFile> {
  const file = fileOf(address);
  const isCompressed = COMPRESSIBLE.test(type);
  const target = path.join(releaseFolder, PUBLIC, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeDurably(target, bytes);
  if (isCompressed) {
    await writeDurably(`${target}.br`, await brotli(bytes));
    await writeDurably(`${target}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
  return { file, type, immutable, sha256, isCompressed, isCarried: false };
}

/** Gives a release folder what another has, by a hard link where that works. False when it is gone there. */
export async function linkStored(from: string, to: string, stored: StoredFile): Promise<boolean> {
  const forms = stored.isCompressed ? ['', '.br', '.gz'] : [''];
  await mkdir(path.dirname(path.join(to, PUBLIC, stored.file)), { recursive: true });
  for (const form of forms) {
    const source = path.join(from, PUBLIC, stored.file + form);
    const target = path.join(to, PUBLIC, stored.file + form);
    if (!(await linkOrCopy(source, target))) return false;
  }
  return true;
}

async function linkOrCopy(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch {
    // Some file systems know no hard links.
    return copyFile(source, target).then(
      () => true,
      () => false,
    );
  }
}

// Addresses are made by `addresses.ts` from slugs and hashes; anything else is a bug.
function fileOf(address: string): string {
  if (!/^(\/[A-Za-z0-9._-]+)*\/?$/.test(address) || /\/\.\.?(\/|$)/.test(address)) {
    throw new Error(`Not an address of the site: ${address}`);
  }
  return (address.endsWith('/') ? `${address}index.html` : address).slice(1);
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function brotli(bytes: Uint8Array): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return promisify(brotliCompress)(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
