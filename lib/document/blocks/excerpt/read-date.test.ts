import { describe, expect, it } from 'vitest';
import { readDate } from './read-date';

describe('readDate', () => {
  it.each([
    ['', ''],
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-24', '2026-11-24'],
    ['2026/1/4', '2026-01-04'],
    ['2026-11-24T08:30:00Z', '2026-11-24'],
    ['16 October 2026', '2026-10-16'],
    ['16th of october 2026', '2026-10-16'],
    ['  16  Oct.  2026 ', '2026-10-16'],
    ['October 16, 2026', '2026-10-16'],
    ['Sept 3 2026', '2026-09-03'],
    ['October 2026', '2026-10'],
    ['16.10.2026', '2026-10-16'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %j', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it.each([
    '10/11/2026',
    '31 June 2026',
    '29 February 2026',
    '2026-13',
    '32.1.2026',
    'Ma 2026',
    'yesterday',
    '26',
  ])('doesn’t guess %j', (typed) => {
    expect(readDate(typed)).toBeNull();
  });
});
