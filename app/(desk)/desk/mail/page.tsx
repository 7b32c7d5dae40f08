import { Mail } from 'lucide-react';
import type { Metadata } from 'next';
import { MailTable } from '../../../../components/notification/mail-table';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { recentMail } from '../../../../lib/mail';
import { deskActor, found } from '../../../../lib/web/actor';

export const metadata: Metadata = { title: 'Mail' };

export default async function MailPage() {
  const mails = found(await recentMail(await deskActor('see-users')));
  return (
    <>
      <PageHeader title="Mail">
        The latest hundred messages of the outbox. Where no mail server is named they are written to
        the data folder instead.
      </PageHeader>
      {mails.length === 0 ? (
        <EmptyState icon={Mail} title="Nothing was sent yet" />
      ) : (
        <MailTable mails={mails} />
      )}
    </>
  );
}
