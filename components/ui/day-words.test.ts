import { expect, test } from 'vitest';
import { dayInWords, distanceInWords } from './day-words';

test('a day says its year only where that is not plain', () => {
  expect(dayInWords('2026-11-20')).toBe('20 Nov');
  expect(dayInWords('2027-01-02', '2026')).toBe('2 Jan 2027');
});

test.each([
  [-12, 'overdue by 12 days'],
  [-1, 'overdue by a day'],
  [0, 'due today'],
  [1, 'due tomorrow'],
  [2, 'due in 2 days'],
])('%i days away is “%s”', (days, words) => {
  expect(distanceInWords(days)).toBe(words);
});
