import { BookOpen } from 'lucide-react';
import type { IssueLine } from '../../lib/issue';
import { monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { EmptyState } from '../ui/page-states';
import { StateBadge } from '../ui/state-badge';
import { Table } from '../ui/table';

/** Issues as the desk lists them: the month, how it stands, how many of its articles are approved. */
export function IssueTable({ issues, empty }: { issues: IssueLine[]; empty: string }) {
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
        { key: 'title', header: 'Title', cell: (issue) => issue.title || '—' },
        {
          key: 'articles',
          header: 'Articles ready',
          role: 'number',
          cell: ({ articles }) => `${articles.filter(isReady).length} of ${articles.length}`,
        },
      ]}
    />
  );
}

function isReady({ state }: { state: string }): boolean {
  return state === 'approved' || state === 'published';
}
