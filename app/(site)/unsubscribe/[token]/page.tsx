import type { Metadata } from 'next';
import { SignInPanel } from '../../../../components/ui/sign-in-panel';
import { publicationSettings } from '../../../../lib/publication';
import { stop } from './actions';
import { StopForm } from './stop-form';

export const metadata: Metadata = {
  title: 'Stop these mails',
  robots: { index: false },
  referrer: 'no-referrer',
};

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { title, tagline } = await publicationSettings();
  const { token } = await params;
  return (
    <SignInPanel heading="Stop these mails" publication={title} tagline={tagline}>
      <StopForm token={token} stop={stop} />
    </SignInPanel>
  );
}
