const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const WITH_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day, `2026-11-20`, in words: `20 Nov`, with its year where that is another than the given one. */
export function dayInWords(day: string, year = day.slice(0, 4)): string {
  return (day.startsWith(year) ? DAY : WITH_YEAR).format(new Date(day));
}

/** How far away a day is, in words: `overdue by 3 days`, `due today`, `in 5 days`. */
export function distanceInWords(days: number): string {
  if (days < -1) return `overdue by ${-days} days`;
  if (days === -1) return 'overdue by a day';
  if (days === 0) return 'due today';
  return days === 1 ? 'due tomorrow' : `due in ${days} days`;
}
