import { day, type IssueDates } from '../article';
import { invalid, ok, type Result } from '../result';

/** The three days of an issue's calendar as somebody types them; each may be left to the month. */
export const issueDatesInput = {
  copyDue: day.optional(),
  freezeOn: day.optional(),
  publishOn: day.optional(),
};

/** The days of a month on which texts are in and decided, as the settings say. */
export type UsualDays = { copyDay: number; freezeDay: number };

/** The usual calendar of a month’s issue: texts in and decided on the usual days, out on its last day. */
export function usualDates(month: string, { copyDay, freezeDay }: UsualDays): IssueDates {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const on = (day: number) => `${month}-${String(day).padStart(2, '0')}`;
  return { copyDue: on(copyDay), freezeOn: on(freezeDay), publishOn: on(last) };
}

/** A calendar as its columns take it, if its days follow each other. */
export function datesInOrder(
  dates: IssueDates,
): Result<{ copyDue: Date; freezeOn: Date; publishOn: Date }> {
  if (dates.freezeOn < dates.copyDue) {
    return invalid('freezeOn', 'The freeze can’t come before the copy deadline.');
  }
  if (dates.publishOn < dates.freezeOn) {
    return invalid('publishOn', 'Publication can’t come before the freeze.');
  }
  return ok({
    copyDue: new Date(dates.copyDue),
    freezeOn: new Date(dates.freezeOn),
    publishOn: new Date(dates.publishOn),
  });
}
