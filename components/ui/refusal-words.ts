import type { Refusal } from '../../lib/result';

/** A refusal as people read it: what was refused, why, and what they can do. */
export type RefusalWords = { title: string; reason: string };

type Words = { [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>) => RefusalWords };

const WORDS: Words = {
  invalid: ({ problems }) => ({
    title:
      problems.length === 1 ? 'One thing needs mending' : `${problems.length} things need mending`,
    reason: 'Nothing was saved. What is wrong is said beside each field.',
  }),
  'signed-out': () => ({
    title: 'You are signed out',
    reason: 'Nothing was changed. Sign in again in another window, then repeat it here.',
  }),
  'not-found': () => ({
    title: 'There is nothing here',
    reason: 'It was removed, or it is not yours to see.',
  }),
  forbidden: ({ reason }) => ({ title: 'You may not do this', reason }),
  'wrong-state': ({ reason }) => ({ title: 'Not in this state', reason }),
  'not-ready': ({ findings }) => ({
    title: 'Not ready yet',
    reason:
      findings.length === 1
        ? 'One finding stands in the way.'
        : `${findings.length} findings stand in the way.`,
  }),
  'changed-meanwhile': () => ({
    title: 'Somebody changed this meanwhile',
    reason: 'You were looking at an older version. Load the page again and look before you decide.',
  }),
  'too-large': ({ reason }) => ({ title: 'Too large', reason }),
  'too-often': ({ retryAfterSeconds }) => ({
    title: 'Too many attempts',
    reason: `Try again in ${waitInWords(retryAfterSeconds)}.`,
  }),
  unavailable: ({ reason }) => ({ title: 'Nothing was changed', reason }),
};

function waitInWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

/** Puts any refusal into words; one that has no words here doesn't compile. */
export function refusalWords(refusal: Refusal): RefusalWords {
  const inWords = WORDS[refusal.kind] as (refusal: Refusal) => RefusalWords;
  return inWords(refusal);
}
