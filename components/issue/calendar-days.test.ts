import { expect, test } from 'vitest';
import { calendarDays } from './calendar-days';

test('a calendar has whole weeks, from Monday to Sunday', () => {
  const days = calendarDays('2026-11', ['2026-11-20']);
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
});

test('a calendar reaches to days outside of its month', () => {
  const days = calendarDays('2027-02', ['2027-01-20', '2027-03-03']);
  expect([days[0], days.at(-1)]).toEqual(['2027-01-18', '2027-03-07']);
});

test('a month that is four weeks exactly has no other day', () => {
  expect(calendarDays('2027-02', [])).toHaveLength(28);
});
