import { generateStep, type ProofStep, staticSteps } from './check-steps';
import { explain } from './complaint';
import { vitest } from './prove';
import { step } from './steps';

/** The quick part of the proof, for every few minutes of work; gives the exit status. */
export async function check(): Promise<number> {
  try {
    await one(generateStep);
    // These three wait for the disk and for each other's core in turn: together they are fastest.
    const outcomes = await Promise.allSettled(staticSteps.map(one));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') console.error(explain(outcome.reason));
    }
    if (outcomes.some(({ status }) => status === 'rejected')) return 1;
    await one({ name: 'pure', title: 'Pure tests', run: () => vitest('pure') });
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

function one({ title, run }: ProofStep): Promise<unknown> {
  return step(title, run);
}
