import type { Reply } from './desk-client';

/** What came of all saves of a run. */
export type Tally = {
  times: number[];
  acknowledged: number;
  stale: number;
  broken: number;
  refused: number;
};

export function newTally(): Tally {
  return { times: [], acknowledged: 0, stale: 0, broken: 0, refused: 0 };
}

/** Counts one reply to a save; no reply at all counts as the server's fault. */
export function count(tally: Tally, { status, ms }: Reply): void {
  tally.times.push(ms);
  if (status === 200) tally.acknowledged += 1;
  else if (status === 409) tally.stale += 1;
  else if (status === 0 || status >= 500) tally.broken += 1;
  else tally.refused += 1;
}

/** The time within which this share of all replies came, in ms. */
export function percentile({ times }: Tally, share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
