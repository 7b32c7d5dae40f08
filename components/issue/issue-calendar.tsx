import './issue-calendar.css';
import type { ArticleLine, IssueDates } from '../../lib/article';
import { Badge } from '../ui/badge';
import { monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { calendarDays } from './calendar-days';

export type CalendarIssue = { month: string; dates: IssueDates };

type IssueCalendarProps = {
  issue: CalendarIssue;
  /** The issues of which a day falls into these weeks, this one among them. */
  issues: readonly CalendarIssue[];
  articles: readonly ArticleLine[];
  today: string;
};

const DAY_NAMES: Record<keyof IssueDates, string> = {
  copyDue: 'Copy deadline',
  freezeOn: 'Freeze',
  publishOn: 'Publication',
};

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
// A day has room for so many headlines; the rest are a link away.
const SHOWN = 4;

/** The weeks of an issue: its three days, those of its neighbours, and what is due on each; a list on a phone. */
export function IssueCalendar({ issue, issues, articles, today }: IssueCalendarProps) {
  const days = calendarDays(issue.month, Object.values(issue.dates));
  return (
    <ol className="issue-calendar">
      {days.map((day) => (
        <Day
          key={day}
          day={day}
          month={issue.month}
          marks={marksOf(day, issues)}
          due={articles.filter((article) => article.due === day)}
          today={today}
        />
      ))}
    </ol>
  );
}

type Mark = { month: string; name: string };

function marksOf(day: string, issues: readonly CalendarIssue[]): Mark[] {
  return issues.flatMap(({ month, dates }) =>
    (Object.keys(DAY_NAMES) as (keyof IssueDates)[])
      .filter((key) => dates[key] === day)
      .map((key) => ({ month, name: DAY_NAMES[key] })),
  );
}

type DayProps = { day: string; month: string; marks: Mark[]; due: ArticleLine[]; today: string };

function Day({ day, month, marks, due, today }: DayProps) {
  const isToday = day === today;
  const late = day < today && due.length > 0;
  const isEmpty = marks.length === 0 && due.length === 0 && !isToday;
  return (
    <li
      className="issue-calendar-day"
      data-empty={isEmpty || undefined}
      data-outside={day.startsWith(month) ? undefined : true}
      data-today={isToday || undefined}
    >
      <p className="issue-calendar-date">
        <time dateTime={day}>{DAY_WORDS.format(new Date(day))}</time>
        {isToday && <span> · today</span>}
      </p>
      {marks.map((mark) => (
        <p key={`${mark.month} ${mark.name}`} className="issue-calendar-mark">
          {mark.month === month ? (
            <strong>{mark.name}</strong>
          ) : (
            <Link href={`/desk/board/calendar?issue=${mark.month}`}>
              {monthInWords(mark.month)}: {mark.name.toLowerCase()}
            </Link>
          )}
        </p>
      ))}
      {due.length > 0 && (
        <Badge tone={late ? 'bad' : 'info'}>
          {due.length} {late ? 'overdue' : 'due'}
        </Badge>
      )}
      <DueList month={month} due={due} />
    </li>
  );
}

function DueList({ month, due }: { month: string; due: ArticleLine[] }) {
  if (due.length === 0) return null;
  const more = due.length - SHOWN;
  return (
    <ul className="issue-calendar-due">
      {due.slice(0, SHOWN).map(({ id, headline }) => (
        <li key={id}>
          <Link href={`/desk/articles/${id}`}>{headline || 'Without a headline'}</Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link href={`/desk/articles?issue=${month}&sort=due`}>and {more} more</Link>
        </li>
      )}
    </ul>
  );
}
