import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The root of the project, wherever a command was called from. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

export const migrationsFolder = path.join(projectRoot, 'prisma/migrations');

/** The version of Colophon that runs. */
export const { version } = JSON.parse(
  readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
) as { version: string };
