import type { Metadata } from 'next';
import { AccountPanel } from '../../../../../components/account/account-panel';
import { WorkPanel } from '../../../../../components/account/work-panel';
import { EventTimeline } from '../../../../../components/article/event-timeline';
import { Badge } from '../../../../../components/ui/badge';
import { Moment } from '../../../../../components/ui/moment';
import { PageHeader, PagePart } from '../../../../../components/ui/page-header';
import { accountFor } from '../../../../../lib/account';
import { workOf } from '../../../../../lib/article';
import { eventsOf } from '../../../../../lib/event';
import { deskActor, found } from '../../../../../lib/web/actor';
import { uuidOf } from '../../../../../lib/web/list-query';
import { deactivate, endSessions, handOver, reactivate, setRole } from '../actions';

export const metadata: Metadata = { title: 'An account' };

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor('see-users');
  const account = found(await accountFor(actor, found(uuidOf((await params).id))));
  const [events, work] = await Promise.all([
    eventsOf({ kind: 'user', id: account.id }),
    workOf(actor, account.id),
  ]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'People', href: '/desk/people' }]}
        title={<span dir="auto">{account.name}</span>}
        state={
          <Badge tone={account.isActive ? 'good' : 'neutral'}>
            {account.isActive ? 'active' : 'deactivated'}
          </Badge>
        }
        meta={
          <>
            <span>{account.email}</span>
            <span>{account.role}</span>
            <span>
              Since <Moment at={account.createdAt} />
            </span>
          </>
        }
      />
      <AccountPanel account={account} actions={{ setRole, deactivate, reactivate, endSessions }}>
        <PagePart title="In hand" count={found(work).owned + found(work).steps.length}>
          <WorkPanel person={account} work={found(work)} handOver={handOver} />
        </PagePart>
      </AccountPanel>
      <PagePart title="What happened">
        {events.length === 0 && <p>Nothing was recorded yet.</p>}
        <EventTimeline label={`What happened to the account of ${account.name}`} events={events} />
      </PagePart>
    </>
  );
}
