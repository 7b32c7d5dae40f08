import { generateClient } from './generate';
import { makeRouteTypes } from './route-types';
import { runNode } from './steps';

/** A step of a proof: what it is called, and what it does; it throws what is wrong. */
export type ProofStep = {
  name: string;
  title: string;
  /** Steps without which this one says nothing. */
  needs?: readonly string[];
  run: () => Promise<unknown>;
};

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
};

/** What the compiler needs and git doesn't hold. */
export const generateStep: ProofStep = {
  name: 'generate',
  title: 'Generated code',
  run: async () => {
    await generateClient();
    await makeRouteTypes();
  },
};

/** What can be said of the code without running it. */
export const staticSteps: readonly ProofStep[] = [
  {
    name: 'lint',
    title: 'Format and lint',
    run: () => runNode('Format and lint', [bin.biome, 'ci', '--colors=off', '.']),
  },
  {
    name: 'rooms',
    title: 'Who imports whom',
    run: () => runNode('The dependency rules', ['--import', 'tsx', 'scripts/lint-rooms.ts']),
  },
  {
    name: 'types',
    title: 'Types',
    needs: ['generate'],
    run: () => runNode('The compiler', [bin.tsc, '--noEmit']),
  },
];
