import { database } from '../db';

const REMEMBERED_MS = 1_000;

let last: { at: number; answer: Promise<boolean> } = {
  at: Number.NEGATIVE_INFINITY,
  answer: Promise.resolve(false),
};

/** Whether the database answers; asked at most once a second, however many want to know. */
export function isDatabaseThere(): Promise<boolean> {
  if (performance.now() - last.at > REMEMBERED_MS) {
    const answer = database().$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    last = { at: performance.now(), answer };
  }
  return last.answer;
}
