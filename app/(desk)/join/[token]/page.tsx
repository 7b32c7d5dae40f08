import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignInPanel } from '../../../../components/ui/sign-in-panel';
import { linkShown } from '../../../../lib/account';
import { publicationSettings } from '../../../../lib/publication';
import { begin, join } from './actions';
import { JoinAndEnter } from './join-and-enter';

export const metadata: Metadata = {
  title: 'Join the desk',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, beginning] = await Promise.all([
    linkShown(token, 'invitation'),
    linkShown(token, 'first_admin'),
  ]);
  if (!invitation && !beginning) notFound();
  const { title, tagline } = await publicationSettings();
  return (
    <SignInPanel
      heading={invitation ? 'Join the desk' : 'Be the first admin'}
      publication={title}
      tagline={tagline}
    >
      {invitation ? (
        <p>You are invited as {invitation.role}. Looking at this page uses nothing up.</p>
      ) : (
        <p>
          Nobody can sign in here yet. With this account you invite the others and make the
          settings.
        </p>
      )}
      <JoinAndEnter
        token={token}
        email={invitation?.email ?? null}
        join={invitation ? join : begin}
      />
    </SignInPanel>
  );
}
