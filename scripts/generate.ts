import path from 'node:path';
import { fingerprint, onceFor } from './fingerprint';
import { projectRoot } from './project';
import { runNode } from './steps';

/** Generates Prisma's client into prisma/generated when the schema or Prisma has changed. */
export async function generateClient(): Promise<boolean> {
  const print = fingerprint(['prisma/schema.prisma', 'package-lock.json']);
  // Inside the folder that it speaks for, so that the two can only vanish together.
  const stamp = path.join(projectRoot, 'prisma/generated/fingerprint');
  const prisma = path.join(projectRoot, 'node_modules/prisma/build/index.js');
  return onceFor(stamp, print, () => runNode('prisma generate', [prisma, 'generate']));
}
