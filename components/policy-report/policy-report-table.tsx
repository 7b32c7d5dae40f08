import type { PolicyReportLine } from '../../lib/policy-report';
import { Moment } from '../ui/moment';
import { Table } from '../ui/table';

/** Violations of the content security policy, by kind. */
export function PolicyReportTable({ reports }: { reports: PolicyReportLine[] }) {
  return (
    <Table
      caption="What browsers blocked, latest first"
      rows={reports}
      rowKey={({ key }) => key}
      columns={[
        { key: 'page', header: 'Page', role: 'main', cell: ({ page }) => page },
        { key: 'blocked', header: 'Blocked', cell: ({ blocked }) => blocked },
        { key: 'directive', header: 'Rule', cell: ({ directive }) => directive },
        { key: 'count', header: 'Times', cell: ({ count }) => count },
        { key: 'last', header: 'Last', cell: ({ lastAt }) => <Moment at={lastAt} /> },
      ]}
    />
  );
}
