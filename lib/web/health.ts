import { database } from '../db';

const REMEMBERED_MS = 1_000;

let last: { at: number; answer: Promise<boolean> } = { at: 0, answer: Promise.resolve(false) };

/** Whether the database answers; asked at most once a second, however many want to know. */
export function isDatabaseThere(): Promise<boolean> {
  if (Date.now() - last.at > REMEMBERED_MS) {
    const answer = database().$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    last = { at: Date.now(), answer };
  }
  return last.answer;
}
