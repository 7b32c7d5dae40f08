import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Link } from '../../../components/ui/navigation';
import { SignInPanel } from '../../../components/ui/sign-in-panel';
import { publicationSettings } from '../../../lib/publication';
import { currentActor } from '../../../lib/web/actor';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function SignInPage() {
  if (await currentActor()) redirect('/desk');
  const { title, tagline } = await publicationSettings();
  return (
    <SignInPanel
      publication={title}
      tagline={tagline}
      aside={
        <p>
          <Link href="/new-password">You forgot your password?</Link> Accounts are made by
          invitation: ask an admin of this desk.
        </p>
      }
    >
      <SignInForm />
    </SignInPanel>
  );
}
