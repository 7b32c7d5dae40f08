/** The days of a calendar in whole weeks, Monday to Sunday, that shows a month and all of these days. */
export function calendarDays(month: string, days: readonly string[]): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const shown = [...days.map(Date.parse), Date.UTC(year, number - 1, 1), Date.UTC(year, number, 0)];
  const first = Math.min(...shown);
  const last = Math.max(...shown);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const sunday = last + ((7 - new Date(last).getUTCDay()) % 7) * DAY;
  return Array.from({ length: (sunday - monday) / DAY + 1 }, (_, index) =>
    new Date(monday + index * DAY).toISOString().slice(0, 10),
  );
}

const DAY = 86_400_000;
