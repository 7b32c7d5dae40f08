import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TypstData } from './typst-data';

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
const BLOCKS = fileURLToPath(new URL('../../document/blocks', import.meta.url));

/** The template's main file, as an absolute path inside a workspace. */
export function mainFileOf(workspace: string): string {
  return join(workspace, 'template', 'edition.typ');
}

/**
 * Makes a temporary folder with the template, one function a block, the data and the images (by
 * file name): all that the typesetter can see. The caller removes it with `removeWorkspace`.
 */
export async function makeWorkspace(
  data: TypstData,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), `colophon-pdf-${process.pid}-`));
  await cp(TEMPLATE, join(workspace, 'template'), { recursive: true });
  await copyBlocks(join(workspace, 'blocks'));
  await mkdir(join(workspace, 'images'));
  await Promise.all([
    writeFile(join(workspace, 'data.json'), JSON.stringify(data)),
    ...[...images].map(([file, bytes]) => writeFile(join(workspace, 'images', file), bytes)),
  ]);
  return workspace;
}

/** Removes a workspace and all in it. */
export async function removeWorkspace(workspace: string): Promise<void> {
  await rm(workspace, { recursive: true, force: true });
}

async function copyBlocks(target: string): Promise<void> {
  await mkdir(target);
  const folders = await readdir(BLOCKS, { withFileTypes: true });
  for (const folder of folders.filter((entry) => entry.isDirectory())) {
    const file = `${folder.name}.typ`;
    await cp(join(BLOCKS, folder.name, file), join(target, file)).catch(ignoreAbsent);
  }
}

// A block that is set by another's function, as `doc` is by the template, has no file.
function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
