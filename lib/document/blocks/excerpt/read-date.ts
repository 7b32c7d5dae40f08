const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
  'november', 'december',
]; // biome-ignore format: a list reads better as a block

type Parts = { year?: string; month?: string; day?: string };

const FORMS = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(t.*)?$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(st|nd|rd|th)?( of)? (?<month>[a-z]+)\.?,? (?<year>\d{4})$/,
  /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(st|nd|rd|th)?,? (?<year>\d{4})$/,
  /^(?<month>[a-z]+)\.?,? (?<year>\d{4})$/,
];

/**
 * A date as people type it (`16 October 2026`, `Oct 16, 2026`, `16.10.2026`, `2026-10`, `2026`) as
 * a partial ISO date; empty for nothing typed, null for what is no date or could be two.
 */
export function readDate(typed: string): string | null {
  const words = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '') return '';
  for (const form of FORMS) {
    const parts: Parts | undefined = form.exec(words)?.groups;
    if (parts) return asPartialDate(parts);
  }
  return null;
}

function asPartialDate({ year, month, day }: Parts): string | null {
  if (!year) return null;
  if (!month) return year;
  const monthNumber = readMonth(month);
  if (monthNumber === null) return null;
  const yearAndMonth = `${year}-${String(monthNumber).padStart(2, '0')}`;
  if (!day) return yearAndMonth;
  const date = `${yearAndMonth}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null;
}

function readMonth(month: string): number | null {
  const number = /^\d+$/.test(month)
    ? Number(month)
    : month.length >= 3
      ? MONTHS.findIndex((name) => name.startsWith(month.replace(/^sept$/, 'sep'))) + 1
      : 0;
  return number >= 1 && number <= 12 ? number : null;
}
