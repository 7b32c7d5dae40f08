import type { AccountLine } from '../../lib/account';
import { Badge } from '../ui/badge';
import { Moment } from '../ui/moment';
import { Link } from '../ui/navigation';
import { Table } from '../ui/table';

/** All accounts with their role and state; each name leads to what can be done about it. */
export function AccountTable({ accounts }: { accounts: AccountLine[] }) {
  return (
    <Table
      caption="Accounts"
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          role: 'main',
          cell: ({ id, name }) => (
            <Link href={`/desk/people/${id}`} dir="auto">
              {name}
            </Link>
          ),
        },
        { key: 'email', header: 'E-mail', cell: ({ email }) => email },
        { key: 'role', header: 'Role', cell: ({ role }) => role },
        {
          key: 'state',
          header: 'Account',
          cell: ({ isActive }) => (
            <Badge tone={isActive ? 'good' : 'neutral'}>
              {isActive ? 'active' : 'deactivated'}
            </Badge>
          ),
        },
        {
          key: 'seen',
          header: 'Last here',
          labelled: true,
          cell: ({ lastSeenAt }) => (lastSeenAt ? <Moment at={lastSeenAt} /> : 'never'),
        },
      ]}
    />
  );
}
