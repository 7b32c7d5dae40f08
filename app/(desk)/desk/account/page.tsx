import type { Metadata } from 'next';
import {
  NameForm,
  PasswordForm,
  SignOutEverywhere,
} from '../../../../components/account/own-account';
import { SessionTable } from '../../../../components/account/session-table';
import { MailChoices } from '../../../../components/notification/mail-choices';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { ToastProvider } from '../../../../components/ui/toast';
import { mySessions } from '../../../../lib/account';
import { mailChoicesOf } from '../../../../lib/notification';
import { currentSessionId, deskActor } from '../../../../lib/web/actor';
import { choose, rename, setPassword, signOutEverywhere } from './actions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const actor = await deskActor();
  const [{ version, sessions }, choices, here] = await Promise.all([
    mySessions(actor),
    mailChoicesOf(actor),
    currentSessionId(),
  ]);
  return (
    <ToastProvider>
      <PageHeader title="Your account" meta={<span>{actor.email}</span>}>
        You are here as {actor.role}. An admin changes roles.
      </PageHeader>
      <PagePart title="Name">
        <NameForm name={actor.name} version={version} action={rename} />
      </PagePart>
      <PagePart title="Password">
        <PasswordForm email={actor.email} action={setPassword} />
      </PagePart>
      <PagePart
        title="Signed in"
        count={sessions.length}
        actions={<SignOutEverywhere action={signOutEverywhere} />}
      >
        <SessionTable sessions={sessions} here={here} />
      </PagePart>
      <PagePart title="What comes by mail">
        <p>Everything stands in your inbox on the desk; a digest comes at seven in the morning.</p>
        <MailChoices choices={choices} action={choose} />
      </PagePart>
    </ToastProvider>
  );
}
