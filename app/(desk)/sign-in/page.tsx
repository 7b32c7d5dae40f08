import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPanel } from '../../../components/ui/sign-in-panel';
import { publicationSettings } from '../../../lib/publication';
import { currentActor } from '../../../lib/web/actor';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function SignInPage() {
  if (await currentActor()) redirect('/desk');
  const { title, tagline } = await publicationSettings();
  return (
    <SignInPanel publication={title} tagline={tagline}>
      <SignInForm />
    </SignInPanel>
  );
}
