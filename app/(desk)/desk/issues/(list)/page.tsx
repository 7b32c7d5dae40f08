import type { Metadata } from 'next';
import { IssueTable } from '../../../../../components/issue/issue-table';
import { PlanIssueForm } from '../../../../../components/issue/plan-issue-form';
import { PageHeader } from '../../../../../components/ui/page-header';
import { issueProgress, mayWithIssues } from '../../../../../lib/issue';
import { deskActor } from '../../../../../lib/web/actor';
import { plan } from './actions';

export const metadata: Metadata = { title: 'Issues' };

export default async function IssuesPage() {
  const actor = await deskActor();
  const issues = await issueProgress(actor);
  const [last] = issues;
  return (
    <>
      <PageHeader
        title="Issues"
        actions={mayWithIssues(actor, 'create') && <PlanIssueForm action={plan} last={last} />}
      />
      <IssueTable issues={issues} empty="No issue is planned yet." />
    </>
  );
}
