import { fullDate, numberOfMonth } from './date';
import { fold } from './fold';

const DAY = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?!\d)/i;
const JOINED_DAY = /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;
const MONTH = /\/((?:19|20)\d\d)[/-](\d{1,2})(?=[/_-]|$)/;
const FEWEST_WORDS = 3;

/** The date that stands in an address, to the day or the month; null when none does. */
export function dateInAddress(url: string): string | null {
  const path = pathOf(url);
  for (const form of [DAY, JOINED_DAY, MONTH]) {
    const [, year, month, day] = form.exec(path) ?? [];
    if (!year || !month) continue;
    const number = /^\d/.test(month) ? Number(month) : numberOfMonth(month);
    if (!number || number > 12) continue;
    if (!day) return `${year}-${String(number).padStart(2, '0')}`;
    const read = fullDate(year, number, Number(day));
    if (read.doubt === null) return read.iso;
  }
  return null;
}

/** What an address says of its title: a guess, in small letters and without accents; or null. */
export function titleInAddress(url: string): string | null {
  const slugs = pathOf(url)
    .split('/')
    .map((part) => part.replace(/\.\w{2,5}$/, ''))
    .filter((part) => part.split(/[-_]/).length >= FEWEST_WORDS);
  const words = (slugs.at(-1) ?? '')
    .replace(/[-_]+/g, ' ')
    .replace(/(?:^|\s)(?:\d{4,}|n?id\d+|[a-z]{0,3}\d{5,})(?=\s|$)/gi, ' ');
  const title = fold(words);
  if (title.split(' ').length < FEWEST_WORDS) return null;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname).slice(0, 2_000);
  } catch {
    return pathname.slice(0, 2_000);
  }
}
