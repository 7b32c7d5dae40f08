import { describe, expect, test } from 'vitest';
import { ARTICLE_STATES } from '../workflow';
import { dayIn, daysUntil, dueOn, type IssueDates } from './due-date';

const dates: IssueDates = {
  copyDue: '2026-11-20',
  freezeOn: '2026-11-25',
  publishOn: '2026-11-30',
};

describe('when an article is due', () => {
  test('is the printed table: its state, and the day of its issue that it has to meet', () => {
    const table = ARTICLE_STATES.map((state) => `${state}: ${dueOn(state, dates) ?? 'never'}`);
    expect(table).toEqual([
      'draft: 2026-11-20',
      'in_review: 2026-11-25',
      'changes_requested: 2026-11-20',
      'approved: 2026-11-30',
      'published: never',
      'withdrawn: never',
    ]);
  });

  test('is never as long as it stands in no issue', () => {
    expect(ARTICLE_STATES.map((state) => dueOn(state, null))).toEqual(
      ARTICLE_STATES.map(() => null),
    );
  });
});

describe('a day', () => {
  test.each([
    ['Pacific/Auckland', '2026-11-21'],
    ['UTC', '2026-11-20'],
    ['America/Los_Angeles', '2026-11-20'],
  ])('is the one in %s', (timeZone, day) => {
    expect(dayIn(timeZone, new Date('2026-11-20T23:30:00Z'))).toBe(day);
  });

  test('is counted to across the change to winter time', () => {
    expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2);
    expect(daysUntil('2026-11-20', '2026-11-23')).toBe(-3);
    expect(daysUntil('2026-11-20', '2026-11-20')).toBe(0);
  });
});
