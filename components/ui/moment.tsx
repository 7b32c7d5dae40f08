const WORDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** An instant in words, in UTC, the same for everybody: `24 Nov 2026, 14:03`. */
export function momentInWords(at: Date): string {
  return WORDS.format(at);
}

/** An instant on the page: in words for people, ISO for machines. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentInWords(at)}</time>;
}

/** An instant of just now on the reader’s own clock: `16:03`. */
export function timeHere(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short' });
}

/** An instant of just now on the reader’s own clock, with its day: `24 Nov 2026, 16:03`. */
export function momentHere(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

// Made once: making one takes longer than a hundred months in words.
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month, `2026-11`, in words: `November 2026`. */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return MONTH.format(new Date(Date.UTC(year ?? 0, (number ?? 1) - 1, 1)));
}
