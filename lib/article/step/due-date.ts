import * as z from 'zod';
import type { ArticleState } from '../workflow';

/** The calendar of an issue: days such as `2026-11-20`, in the publication's time zone. */
export type IssueDates = { copyDue: string; freezeOn: string; publishOn: string };

/** Which day of its issue an article has to meet, by where it stands. */
export const DUE_BY: Record<ArticleState, keyof IssueDates | null> = {
  draft: 'copyDue',
  changes_requested: 'copyDue',
  in_review: 'freezeOn',
  approved: 'publishOn',
  published: null,
  withdrawn: null,
};

/** When an article is due; null where it stands in no issue, or has nothing before it any more. */
export function dueOn(state: ArticleState, dates: IssueDates | null): string | null {
  const date = DUE_BY[state];
  return date && dates ? dates[date] : null;
}

// Made once a zone: making one takes longer than a page of due dates.
const days = new Map<string, Intl.DateTimeFormat>();

/** The day it is at this time in a time zone. */
export function dayIn(timeZone: string, now: Date): string {
  const known = days.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  if (!known) days.set(timeZone, format);
  return format.format(now);
}

/** How many days a day lies ahead of another; negative when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

/** A day of our time, such as `2026-11-20`; the calendar of the database ends elsewhere than ours. */
export const day = z.iso
  .date('must be a day such as 2026-11-20')
  .regex(/^(19|20|21)/, 'is too far away');

/** Whether a text is a day. */
export function isDay(text: string): boolean {
  return day.safeParse(text).success;
}

/** The day of a `date` column. */
export function dayOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** The calendar in an issue's row. */
export function issueDates(row: { copyDue: Date; freezeOn: Date; publishOn: Date }): IssueDates {
  return {
    copyDue: dayOf(row.copyDue),
    freezeOn: dayOf(row.freezeOn),
    publishOn: dayOf(row.publishOn),
  };
}
