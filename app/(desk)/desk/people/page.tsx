import type { Metadata } from 'next';
import { AccountTable } from '../../../../components/account/account-table';
import { Invitations } from '../../../../components/account/invitations';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { accountsFor, invitationsFor } from '../../../../lib/account';
import { env } from '../../../../lib/env';
import { deskActor, found } from '../../../../lib/web/actor';
import { invite, revoke } from './actions';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await deskActor('see-users');
  const [accounts, invitations] = await Promise.all([accountsFor(actor), invitationsFor(actor)]);
  return (
    <>
      <PageHeader title="People">Who can sign in, and as what.</PageHeader>
      <AccountTable accounts={found(accounts)} />
      <PagePart title="Invite somebody">
        <Invitations
          invitations={found(invitations)}
          isMailed={env().COLOPHON_SMTP_URL !== undefined}
          invite={invite}
          revoke={revoke}
        />
      </PagePart>
    </>
  );
}
