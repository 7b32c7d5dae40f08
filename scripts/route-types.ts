import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project';
import { runNode } from './steps';

/** Lets Next write `next-env.d.ts`, which git doesn't hold, where it is missing. */
export async function makeRouteTypes(): Promise<void> {
  if (existsSync(path.join(projectRoot, 'next-env.d.ts'))) return;
  await runNode('next typegen', ['node_modules/next/dist/bin/next', 'typegen'], {
    NEXT_TELEMETRY_DISABLED: '1',
  });
}
