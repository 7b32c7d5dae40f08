import type { Metadata } from 'next';
import { calendarDays } from '../../../../../components/issue/calendar-days';
import { IssueCalendar } from '../../../../../components/issue/issue-calendar';
import { articlesOfIssue, today } from '../../../../../lib/article';
import { issuesBetween } from '../../../../../lib/issue';
import { publicationSettings } from '../../../../../lib/publication';
import { deskActor } from '../../../../../lib/web/actor';
import { BoardFrame } from '../board-frame';
import { chosenIssue } from '../chosen-issue';

export const metadata: Metadata = { title: 'Calendar' };

type Props = { searchParams: Promise<Record<string, unknown>> };

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await deskActor();
  const [{ issues, issue }, { timeZone }, day] = await Promise.all([
    chosenIssue(actor, (await searchParams).issue),
    publicationSettings(),
    today(),
  ]);
  const days = issue ? calendarDays(issue.month, Object.values(issue.dates)) : [];
  const [articles, neighbours] = issue
    ? await Promise.all([
        articlesOfIssue(actor, issue.month),
        issuesBetween(actor, days[0] ?? '', days.at(-1) ?? ''),
      ])
    : [[], []];
  return (
    <BoardFrame path="/desk/board/calendar" issues={issues} issue={issue}>
      {issue && <IssueCalendar issue={issue} issues={neighbours} articles={articles} today={day} />}
      <p>A day ends at midnight in {timeZone}.</p>
    </BoardFrame>
  );
}
