import type { Metadata } from 'next';
import { Moment } from '../../../../components/ui/moment';
import { PageHeader } from '../../../../components/ui/page-header';
import { Table } from '../../../../components/ui/table';
import { allUsers } from '../../../../lib/people';
import { deskActor } from '../../../../lib/web/actor';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  await deskActor('see-users');
  const users = await allUsers();
  return (
    <>
      <PageHeader title="People">Who can sign in, and as what.</PageHeader>
      <Table
        caption="Accounts"
        rows={users}
        rowKey={(user) => user.email}
        columns={[
          { key: 'name', header: 'Name', role: 'main', cell: (user) => user.name },
          { key: 'email', header: 'E-mail', cell: (user) => user.email },
          { key: 'role', header: 'Role', cell: (user) => user.role },
          {
            key: 'seen',
            header: 'Last here',
            cell: (user) => (user.lastSeenAt ? <Moment at={user.lastSeenAt} /> : 'never'),
          },
          {
            key: 'active',
            header: 'Account',
            cell: (user) => (user.active ? 'active' : 'deactivated'),
          },
        ]}
      />
    </>
  );
}
