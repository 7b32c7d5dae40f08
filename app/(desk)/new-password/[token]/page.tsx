import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChoosePasswordForm } from '../../../../components/account/choose-password-form';
import { SignInPanel } from '../../../../components/ui/sign-in-panel';
import { linkShown } from '../../../../lib/account';
import { publicationSettings } from '../../../../lib/publication';
import { choosePassword } from './actions';

export const metadata: Metadata = {
  title: 'A new password',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await linkShown(token, 'new_password'))) notFound();
  const { title, tagline } = await publicationSettings();
  return (
    <SignInPanel heading="A new password" publication={title} tagline={tagline}>
      <ChoosePasswordForm token={token} choose={choosePassword} />
    </SignInPanel>
  );
}
