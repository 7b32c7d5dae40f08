import { expect } from 'vitest';

// Four times the size takes four times as long, and sixteen times if every part looked at all others.
const TIMES_THE_SIZE = 4;
const MOST_TIMES_LONGER = 9;

/** What takes less counts as this many ms: shorter times are mostly noise. */
const SHORTEST_MS = 25;

/** Collecting garbage, or compiling, may fall into any single run. */
const MOST_TRIES = 6;

/** The processor time that something takes, in ms; what else the machine does is no part of it. */
async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Expects that time grows with the size of what is done and not with its square, on a machine of any
 * speed. The size counts at its best of a few: once it was quick, it is not slow by nature.
 */
export async function expectLinear(size: number, run: (size: number) => unknown): Promise<void> {
  const time = (of: number) => processorTime(() => run(of));
  const part = Math.min(await time(size / TIMES_THE_SIZE), await time(size / TIMES_THE_SIZE));
  const most = MOST_TIMES_LONGER * Math.max(part, SHORTEST_MS);
  let best = await time(size);
  for (let tries = 1; best >= most && tries < MOST_TRIES; tries += 1) {
    best = Math.min(best, await time(size));
  }
  expect(best, `ms, where a quarter took ${part}`).toBeLessThan(most);
}
