'use client';
import { BookOpen } from 'lucide-react';
import type { IssueProgress } from '../../lib/issue';
import { DueMark } from '../article/due-mark';
import { monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { EmptyState } from '../ui/page-states';
import { StateBadge } from '../ui/state-badge';
import { Table } from '../ui/table';

/** Issues as the desk lists them: the month, how it stands, what is ready, and its next day. Drawn from its rows alone. */
export function IssueTable({ issues, empty }: { issues: IssueProgress[]; empty: string }) {
  return (
    <Table
      caption="Issues"
      rows={issues}
      rowKey={(issue) => issue.id}
      empty={<EmptyState icon={BookOpen} title={empty} />}
      columns={[
        {
          key: 'month',
          header: 'Month',
          role: 'main',
          cell: (issue) => (
            <Link href={`/desk/issues/${issue.month}`}>{monthInWords(issue.month)}</Link>
          ),
        },
        { key: 'state', header: 'State', cell: (issue) => <StateBadge state={issue.state} /> },
        {
          key: 'number',
          header: 'Volume and number',
          cell: (issue) => `${issue.volume} · ${issue.number}`,
        },
        { key: 'title', header: 'Title', cell: (issue) => issue.title },
        { key: 'next', header: 'Next day', cell: (issue) => <NextDay issue={issue} /> },
        {
          key: 'articles',
          header: 'Articles ready',
          role: 'number',
          cell: ({ month, articles, total }) => (
            <Link href={`/desk/board?issue=${month}`}>
              {articles.approved + articles.published} of {total}
            </Link>
          ),
        },
      ]}
    />
  );
}

const DAYS = [
  { key: 'copyDue', label: 'Copy deadline' },
  { key: 'freezeOn', label: 'Freeze' },
  { key: 'publishOn', label: 'Publication' },
] as const;

/** The next day of an issue that is not out; the last one when all are past. */
function NextDay({ issue }: { issue: IssueProgress }) {
  if (issue.state === 'published' || issue.state === 'corrected') return null;
  const next = DAYS.find(({ key }) => issue.daysTo[key] >= 0) ?? DAYS[2];
  return (
    <>
      {next.label} <DueMark due={issue.dates[next.key]} dueIn={issue.daysTo[next.key]} />
    </>
  );
}
