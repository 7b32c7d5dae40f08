'use server';
import { redirect } from 'next/navigation';
import { createIssue } from '../../../../../lib/issue';
import { act } from '../../../../../lib/web/act';

export async function plan(_previous: unknown, form: unknown) {
  const created = await act(createIssue, form);
  if (created.ok) redirect(`/desk/issues/${created.value.month}`);
  return created;
}
