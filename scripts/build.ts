import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compressBuilt } from './built-files';
import { fingerprint, isStamped, onceFor } from './fingerprint';
import { withMutex } from './mutex';
import { projectRoot } from './project';
import { runNode } from './steps';

// A build on a slow, busy machine, and some room.
const LONGEST_MS = 15 * 60_000;

const inputs = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
  ...['package-lock.json', 'next.config.js', 'tsconfig.json'],
];

/** Whether the build in a folder of the project was made from the sources as they are. */
export function isBuilt(distFolder: string): boolean {
  return isStamped(stampOf(distFolder), fingerprint(inputs));
}

/**
 * Builds the application into a folder of the project unless it is up to date; true when it built.
 * Two starts of one checkout wait for each other: they would build into each other.
 */
export async function buildOnce(distFolder: string): Promise<boolean> {
  const locks = path.join(projectRoot, 'node_modules/.cache/colophon');
  mkdirSync(locks, { recursive: true });
  return withMutex(
    path.join(locks, `build${distFolder.replaceAll('/', '-')}.lock`),
    () => build(distFolder),
    LONGEST_MS,
  );
}

async function build(distFolder: string): Promise<boolean> {
  const next = path.join(projectRoot, 'node_modules/next/dist/bin/next');
  const print = fingerprint(inputs);
  return onceFor(stampOf(distFolder), print, async () => {
    rmSync(stampOf(distFolder), { force: true });
    await runNode('The build', [next, 'build'], {
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distFolder,
      NEXT_TELEMETRY_DISABLED: '1',
      // A build must not depend on anybody's data: it gets a database that doesn't answer.
      DATABASE_URL: 'postgresql://build@127.0.0.1:1/none',
      COLOPHON_SECRET: 'only-while-building-nothing-is-signed-with-it',
      // Nodes that build the same sources apart answer each other's pages and forms: Next names its
      // actions with this key. What it seals while running is sealed with a secret one.
      COLOPHON_BUILD: print.slice(0, 20),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(print, 'hex').toString('base64'),
    });
    await compressBuilt(path.join(projectRoot, distFolder));
  });
}

function stampOf(distFolder: string): string {
  return path.join(projectRoot, distFolder, 'colophon-build');
}
