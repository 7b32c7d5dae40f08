import { ShieldCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { PolicyReportTable } from '../../../../components/policy-report/policy-report-table';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { policyReportsFor } from '../../../../lib/policy-report';
import { deskActor, found } from '../../../../lib/web/actor';

export const metadata: Metadata = { title: 'Blocked content' };

export default async function PolicyReportsPage() {
  const reports = found(await policyReportsFor(await deskActor('change-settings')));
  return (
    <>
      <PageHeader title="Blocked content">
        What browsers kept from loading or running on pages of this installation, as they report it.
        Extensions of a browser cause most of it; a script that you don’t know is worth a look.
      </PageHeader>
      {reports.length === 0 ? (
        <EmptyState icon={ShieldCheck} title="Nothing was blocked" />
      ) : (
        <PolicyReportTable reports={reports} />
      )}
    </>
  );
}
