'use server';
import { redirect } from 'next/navigation';
import { changeName, changePassword, endMySessions } from '../../../../lib/account';
import { chooseMail } from '../../../../lib/notification';
import { act } from '../../../../lib/web/act';
import { closeSession } from '../../../../lib/web/close-session';

export async function choose(_previous: unknown, form: unknown) {
  return act(chooseMail, form);
}

export async function rename(_previous: unknown, form: unknown) {
  return act(changeName, form);
}

export async function setPassword(_previous: unknown, form: unknown) {
  return act(changePassword, form);
}

export async function signOutEverywhere(_previous: unknown, form: unknown) {
  const ended = await act(endMySessions, form);
  if (!ended.ok) return ended;
  await closeSession();
  redirect('/sign-in');
}
