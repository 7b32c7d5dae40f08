import { Inbox } from 'lucide-react';
import type { Metadata } from 'next';
import { InboxList } from '../../../../components/notification/inbox-list';
import { ActionForm } from '../../../../components/ui/action-form';
import { LinkButton } from '../../../../components/ui/button';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { Pagination } from '../../../../components/ui/pagination';
import { SubmitButton } from '../../../../components/ui/submit-button';
import { inboxOf } from '../../../../lib/notification';
import { deskActor } from '../../../../lib/web/actor';
import { uuidOf } from '../../../../lib/web/list-query';
import { open, readAll } from './actions';

export const metadata: Metadata = { title: 'Inbox' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PAGE = 50;

export default async function InboxPage({ searchParams }: Props) {
  const actor = await deskActor();
  const before = uuidOf(String((await searchParams).before ?? '')) ?? undefined;
  const lines = await inboxOf(actor, before);
  const last = lines.length === PAGE ? lines.at(-1) : undefined;
  const unread = lines.filter(({ isRead }) => !isRead).length;
  return (
    <>
      <PageHeader
        title="Inbox"
        actions={
          <>
            {unread > 0 && (
              <ActionForm action={readAll}>
                <SubmitButton kind="plain">Mark all as read</SubmitButton>
              </ActionForm>
            )}
            <LinkButton href="/desk/account">What comes by mail</LinkButton>
          </>
        }
      >
        {unread === 0 ? 'Nothing new.' : `${unread} unread.`}
      </PageHeader>
      {lines.length === 0 ? (
        <EmptyState icon={Inbox} title="Nobody told you anything yet">
          <p>What is assigned to you, decided or said to you stands here.</p>
        </EmptyState>
      ) : (
        <InboxList lines={lines} open={open} />
      )}
      <Pagination
        label="Pages of the inbox"
        previous={before && '/desk/inbox'}
        next={last && `/desk/inbox?before=${last.id}`}
      />
    </>
  );
}
