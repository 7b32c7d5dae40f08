import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../prisma/test-database';
import { takeTurn } from './turns';

const tables = await testDatabase();
beforeEach(tables.empty);

test('one person has one thing typeset at a time; another need not wait', async () => {
  const [first, again] = await Promise.all([takeTurn('ada'), takeTurn('ada')]);
  expect(again).toMatchObject({ ok: false, refusal: { kind: 'too-often' } });
  expect((await takeTurn('ben')).ok).toBe(true);
  if (first.ok) first.value();
  expect((await takeTurn('ada')).ok).toBe(true);
});

test('thirty in a quarter of an hour are enough, and the refusal says when to come back', async () => {
  for (let count = 0; count < 30; count += 1) {
    const turn = await takeTurn('cleo');
    if (turn.ok) turn.value();
  }
  const refused = await takeTurn('cleo');
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'too-often' } });
  const wait =
    !refused.ok && refused.refusal.kind === 'too-often' && refused.refusal.retryAfterSeconds;
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(900);
});
