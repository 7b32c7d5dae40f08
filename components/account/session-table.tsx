import type { SessionLine } from '../../lib/account';
import { Badge } from '../ui/badge';
import { Moment } from '../ui/moment';
import { Table } from '../ui/table';

type SessionTableProps = {
  sessions: SessionLine[];
  /** The session that is looking. */
  here?: string | null;
};

/** Where an account is signed in, the latest used first. */
export function SessionTable({ sessions, here }: SessionTableProps) {
  return (
    <Table
      caption="Sessions"
      rows={sessions}
      rowKey={({ id }) => id}
      empty={<p>Nowhere at present.</p>}
      columns={[
        {
          key: 'since',
          header: 'Since',
          role: 'main',
          cell: ({ id, createdAt }) => (
            <>
              <Moment at={createdAt} /> {id === here && <Badge tone="info">this one</Badge>}
            </>
          ),
        },
        {
          key: 'seen',
          header: 'Last used',
          labelled: true,
          cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} />,
        },
      ]}
    />
  );
}
