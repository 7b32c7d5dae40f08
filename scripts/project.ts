import path from 'node:path';

/** The root of the project, wherever a command was called from. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

export const migrationsFolder = path.join(projectRoot, 'prisma/migrations');
