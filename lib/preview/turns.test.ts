import { expect, it } from 'vitest';
import { takeTurn } from './turns';

it('one person has one thing typeset at a time; another need not wait', () => {
  const first = takeTurn('ada', 0);
  expect(takeTurn('ada', 1)).toMatchObject({ ok: false, refusal: { kind: 'too-often' } });
  expect(takeTurn('ben', 1).ok).toBe(true);
  if (first.ok) first.value();
  expect(takeTurn('ada', 2).ok).toBe(true);
});

it('twenty in ten minutes are enough, and the refusal says when to come back', () => {
  for (let at = 0; at < 20; at += 1) {
    const turn = takeTurn('cleo', at);
    if (turn.ok) turn.value();
  }
  expect(takeTurn('cleo', 1_000)).toMatchObject({ refusal: { retryAfterSeconds: 599 } });
  expect(takeTurn('cleo', 600_001).ok).toBe(true);
});
