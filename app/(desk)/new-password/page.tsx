import type { Metadata } from 'next';
import { AskPasswordForm } from '../../../components/account/ask-password-form';
import { Link } from '../../../components/ui/navigation';
import { SignInPanel } from '../../../components/ui/sign-in-panel';
import { publicationSettings } from '../../../lib/publication';
import { ask } from './actions';

export const metadata: Metadata = { title: 'A new password', robots: { index: false } };

export default async function AskForPasswordPage() {
  const { title, tagline } = await publicationSettings();
  return (
    <SignInPanel
      heading="A new password"
      publication={title}
      tagline={tagline}
      aside={
        <p>
          <Link href="/sign-in">Back to sign in</Link>
        </p>
      }
    >
      <AskPasswordForm ask={ask} />
    </SignInPanel>
  );
}
