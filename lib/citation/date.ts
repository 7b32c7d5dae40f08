/** A date found in a text: ISO as precise as known, where it stands, and what is unsure about it. */
export type DateReading = { iso: string; start: number; end: number; doubt: string | null };

const MONTHS = [
  ['january', 'jan', 'enero', 'ene', 'janeiro', 'janvier', 'janv'],
  ['february', 'feb', 'febrero', 'fevereiro', 'fev', 'février', 'fevrier', 'févr'],
  ['march', 'mar', 'marzo', 'março', 'marco', 'mars'],
  ['april', 'apr', 'abril', 'abr', 'avril', 'avr'],
  ['may', 'mayo', 'maio', 'mai'],
  ['june', 'jun', 'junio', 'junho', 'juin'],
  ['july', 'jul', 'julio', 'julho', 'juillet', 'juil'],
  ['august', 'aug', 'agosto', 'ago', 'août', 'aout'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'setembro', 'set', 'septembre'],
  ['october', 'oct', 'octubre', 'outubro', 'out', 'octobre'],
  ['november', 'nov', 'noviembre', 'novembro', 'novembre'],
  ['december', 'dec', 'diciembre', 'dic', 'dezembro', 'dez', 'décembre', 'decembre', 'déc'],
];

const NUMBER_OF_MONTH = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The number of a month by its name in several languages, long or short; undefined when it is none. */
export function numberOfMonth(name: string): number | undefined {
  return NUMBER_OF_MONTH.get(name.toLowerCase());
}

const MONTH = `(?<month>${[...NUMBER_OF_MONTH.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|º|°|er)?,?';
const YEAR = '(?<year>(?:19|20)\\d{2})';

// The most exact forms first: at one place, the first that matches is taken.
const FORMS = [
  `(?<range>\\d{1,2} ?[-–] ?\\d{1,2}) ${MONTH},? ${YEAR}`,
  `${DAY} (?:de )?${MONTH},? (?:del? )?${YEAR}`,
  `${MONTH} (?<range>\\d{1,2} ?[-–] ?\\d{1,2}),? ${YEAR}`,
  `${MONTH} ${DAY} ${YEAR}`,
  `(?:${MONTH.replace('?<month>', '?<first>')}) ?[-–/] ?(?:${MONTH.replace('?<month>', '?<second>')}) ${YEAR}`,
  `${MONTH},? (?:del? )?${YEAR}`,
  `${YEAR}[-/.](?<numeric>\\d{1,2})[-/.]${DAY}`,
  `(?<left>\\d{1,2})[-/.](?<right>\\d{1,2})[-/.]${YEAR}`,
  `(?<numeric>\\d{1,2})[-/]${YEAR}`,
  `${YEAR}[-/](?<numeric>\\d{1,2})`,
  YEAR,
];

const AT_END = FORMS.map((form) => new RegExp(`(?:^|[\\s,(])(?:${form})$`, 'iu'));
const ANYWHERE = FORMS.slice(0, -1).map(
  (form) => new RegExp(`[,)]\\s*(?:${form})(?![\\p{L}\\d])`, 'iu'),
);
const LONGEST_DATE = 48;

/** The date with which the text ends, or null. */
export function dateAtEnd(text: string): DateReading | null {
  const offset = Math.max(0, text.length - LONGEST_DATE);
  const tail = text.slice(offset);
  for (const form of AT_END) {
    const match = form.exec(tail);
    const read = match && readMatch(match, offset);
    if (read) return read;
  }
  return null;
}

/** The first date, at least to the month, that follows a comma or a bracket; null when there is none. */
export function firstDate(text: string): DateReading | null {
  const found = ANYWHERE.flatMap((form) => {
    const match = form.exec(text);
    const read = match && readMatch(match, 0);
    return read ? [read] : [];
  });
  return found.reduce<DateReading | null>(
    (first, date) =>
      first && first.end >= date.end && first.start <= date.start ? first : earlier(first, date),
    null,
  );
}

function earlier(first: DateReading | null, second: DateReading): DateReading {
  return first && first.start <= second.start ? first : second;
}

function readMatch(match: RegExpExecArray, offset: number): DateReading | null {
  const lead = /^[\s,()]*/.exec(match[0])?.[0].length ?? 0;
  const start = offset + match.index + lead;
  const end = offset + match.index + match[0].length;
  const groups = match.groups ?? {};
  const { year = '', day, month, numeric, range, first, left, right } = groups;
  if (left && right) {
    const read = dayAndMonth(Number(left), Number(right));
    return read && { ...fullDate(year, read.month, read.day), start, end, ...(read.doubt && read) };
  }
  if (first)
    return { iso: year, start, end, doubt: 'two months are printed: only the year is kept' };
  const number = month ? numberOfMonth(month) : numeric && Number(numeric);
  if (!number) return { iso: year, start, end, doubt: null };
  if (number > 12) return null;
  if (range) {
    const doubt = 'several days are printed: only the month is kept';
    return { iso: `${year}-${two(number)}`, start, end, doubt };
  }
  if (!day) return { iso: `${year}-${two(number)}`, start, end, doubt: null };
  return { ...fullDate(year, number, Number(day)), start, end };
}

/** A day as an ISO date; only its month, with a doubt, where the month has no such day. */
export function fullDate(
  year: string,
  month: number,
  day: number,
): { iso: string; doubt: string | null } {
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day >= 1 && day <= lastDay) return { iso: `${year}-${two(month)}-${two(day)}`, doubt: null };
  return {
    iso: `${year}-${two(month)}`,
    doubt: 'the month has no such day: only the month is kept',
  };
}

// 16/10/2023 and 10/16/2023 say themselves which is the month; 3/10/2023 does not.
function dayAndMonth(left: number, right: number) {
  if (left > 12 && right > 12) return null;
  if (left > 12 || left === right) return { day: left, month: right, doubt: null };
  if (right > 12) return { day: right, month: left, doubt: null };
  return { day: left, month: right, doubt: 'day and month could be the other way round' };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
