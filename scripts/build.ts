import { rmSync } from 'node:fs';
import path from 'node:path';
import { compressBuilt } from './built-files';
import { fingerprint, isStamped, onceFor } from './fingerprint';
import { projectRoot } from './project';
import { runNode } from './steps';

const inputs = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
  ...['package-lock.json', 'next.config.js', 'tsconfig.json'],
];

/** Whether the build in a folder of the project was made from the sources as they are. */
export function isBuilt(distFolder: string): boolean {
  return isStamped(stampOf(distFolder), fingerprint(inputs));
}

/** Builds the application into a folder of the project unless it is up to date; true when it built. */
export async function buildOnce(distFolder: string): Promise<boolean> {
  const next = path.join(projectRoot, 'node_modules/next/dist/bin/next');
  return onceFor(stampOf(distFolder), fingerprint(inputs), async () => {
    rmSync(stampOf(distFolder), { force: true });
    await runNode('The build', [next, 'build'], {
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distFolder,
      NEXT_TELEMETRY_DISABLED: '1',
      // A build must not depend on anybody's data: it gets a database that doesn't answer.
      DATABASE_URL: 'postgresql://build@127.0.0.1:1/none',
      COLOPHON_SECRET: 'only-while-building-nothing-is-signed-with-it',
    });
    await compressBuilt(path.join(projectRoot, distFolder));
  });
}

function stampOf(distFolder: string): string {
  return path.join(projectRoot, distFolder, 'colophon-build');
}
