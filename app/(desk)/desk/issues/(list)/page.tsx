import type { Metadata } from 'next';
import { IssueTable } from '../../../../../components/issue/issue-table';
import { PlanIssueForm } from '../../../../../components/issue/plan-issue-form';
import { PageHeader } from '../../../../../components/ui/page-header';
import { Pagination } from '../../../../../components/ui/pagination';
import { issuesPage, mayWithIssues } from '../../../../../lib/issue';
import { deskActor } from '../../../../../lib/web/actor';
import { monthOf } from '../../../../../lib/web/list-query';
import { plan } from './actions';

export const metadata: Metadata = { title: 'Issues' };

type Props = { searchParams: Promise<Record<string, unknown>> };

export default async function IssuesPage({ searchParams }: Props) {
  const actor = await deskActor();
  const before = monthOf((await searchParams).before);
  const { issues, next } = await issuesPage(actor, before ?? undefined);
  const [last] = issues;
  // What comes next follows the newest issue, which only the first page knows.
  const canPlan = !before && mayWithIssues(actor, 'create');
  return (
    <>
      <PageHeader title="Issues" actions={canPlan && <PlanIssueForm action={plan} last={last} />} />
      <IssueTable issues={issues} empty={before ? 'No older issue.' : 'No issue is planned yet.'} />
      <Pagination
        label="Pages of issues"
        previous={before ? '/desk/issues' : undefined}
        next={next ? `/desk/issues?before=${next}` : undefined}
      />
    </>
  );
}
