import path from 'node:path';
import { fingerprint, isStamped, onceFor } from './fingerprint';
import { projectRoot } from './project';
import { runNode } from './steps';

// Inside the folder that it speaks for, so that the two can only vanish together.
const stamp = path.join(projectRoot, 'prisma/generated/fingerprint');
const inputs = ['prisma/schema.prisma', 'package-lock.json'];

/** Whether Prisma's client is the one of the present schema. */
export function isGenerated(): boolean {
  return isStamped(stamp, fingerprint(inputs));
}

/** Generates Prisma's client into prisma/generated when the schema or Prisma has changed. */
export async function generateClient(): Promise<boolean> {
  const prisma = path.join(projectRoot, 'node_modules/prisma/build/index.js');
  return onceFor(stamp, fingerprint(inputs), () =>
    runNode('prisma generate', [prisma, 'generate']),
  );
}
