'use server';
import { redirect } from 'next/navigation';
import { closeSession } from '../../../lib/web/close-session';

export async function signOut() {
  await closeSession();
  redirect('/sign-in');
}
