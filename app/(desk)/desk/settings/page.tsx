import type { Metadata } from 'next';
import { MailChoices } from '../../../../components/notification/mail-choices';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { mailChoicesOf } from '../../../../lib/notification';
import { deskActor } from '../../../../lib/web/actor';
import { choose } from './actions';

export const metadata: Metadata = { title: 'My settings' };

export default async function SettingsPage() {
  const actor = await deskActor();
  return (
    <>
      <PageHeader title="My settings">
        {actor.name}, {actor.email}
      </PageHeader>
      <PagePart title="What comes by mail">
        <p>Everything stands in your inbox on the desk; a digest comes at seven in the morning.</p>
        <MailChoices choices={await mailChoicesOf(actor)} action={choose} />
      </PagePart>
    </>
  );
}
