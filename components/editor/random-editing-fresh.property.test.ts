import { expect, it } from 'vitest';
import { expectSoundEditing } from './random-editing';

const RUNS = Math.ceil(Number(process.env.EDITING_RUNS ?? 10_000) / 2);
const SEED = Number(process.env.EDITING_SEED ?? Date.now() % 2 ** 31);

it(`keeps the article whole through fresh random edits (EDITING_SEED=${SEED})`, () => {
  const started = performance.now();
  expectSoundEditing({ runs: RUNS, seed: SEED });
  expect(RUNS).toBeGreaterThan(0);
  console.info(`${RUNS} sequences, seed ${SEED}: ${Math.round(performance.now() - started)} ms`);
}, 600_000);
