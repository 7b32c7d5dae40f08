import { CalendarX } from 'lucide-react';
import type { ReactNode } from 'react';
import { OLDER_ISSUES } from '../../../../components/issue/older-issues';
import { Button, LinkButton } from '../../../../components/ui/button';
import { Field } from '../../../../components/ui/field';
import { FilterForm } from '../../../../components/ui/filter-form';
import { LinkTabs } from '../../../../components/ui/link-tabs';
import { monthInWords } from '../../../../components/ui/moment';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { Select } from '../../../../components/ui/select';
import { StateBadge } from '../../../../components/ui/state-badge';
import type { IssueChoice } from '../../../../lib/issue';

type BoardFrameProps = {
  path: '/desk/board' | '/desk/board/calendar';
  issues: IssueChoice[];
  issue: IssueChoice | null;
  children: ReactNode;
};

/** The frame of the board and the calendar: which issue they show, and the way from one to the other. */
export function BoardFrame({ path, issues, issue, children }: BoardFrameProps) {
  if (!issue) {
    return (
      <>
        <PageHeader title="Board" />
        <EmptyState
          icon={CalendarX}
          title="No issue is planned yet"
          actions={<LinkButton href="/desk/issues">Issues</LinkButton>}
        />
      </>
    );
  }
  const months = issues.map(({ month }) => ({ value: month, label: monthInWords(month) }));
  const query = `?issue=${issue.month}`;
  return (
    <>
      <PageHeader
        title={monthInWords(issue.month)}
        kicker={path === '/desk/board' ? 'Board' : 'Calendar'}
        state={<StateBadge state={issue.state} />}
        actions={<LinkButton href={`/desk/issues/${issue.month}`}>The issue</LinkButton>}
      />
      <LinkTabs
        label="Ways to see this issue"
        current={path + query}
        links={[
          { href: `/desk/board${query}`, label: 'Board' },
          { href: `/desk/board/calendar${query}`, label: 'Calendar' },
        ]}
      />
      <FilterForm key={path + query} label="Issue" address={path}>
        <Field label="Issue" name="issue">
          <Select defaultValue={issue.month} options={[...months, OLDER_ISSUES]} />
        </Field>
        <div>
          <Button type="submit">Show</Button>
        </div>
      </FilterForm>
      {children}
    </>
  );
}
