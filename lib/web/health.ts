import { setTimeout } from 'node:timers/promises';
import { database } from '../db';

const REMEMBERED_MS = 1_000;
const PATIENCE_MS = 2_000;

let asked = { at: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false), isPending: false };

/**
 * Whether the database answers, and soon. It is asked at most once a second, and never again while it
 * still owes an answer, however many want to know.
 */
export function isDatabaseThere(): Promise<boolean> {
  if (!asked.isPending && performance.now() - asked.at > REMEMBERED_MS) ask();
  return Promise.race([asked.answer, setTimeout(PATIENCE_MS, false, { ref: false })]);
}

function ask(): void {
  const question = { at: performance.now(), answer: Promise.resolve(false), isPending: true };
  question.answer = database().$queryRaw`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      question.isPending = false;
    });
  asked = question;
}
