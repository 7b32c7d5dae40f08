'use server';
import { redirect } from 'next/navigation';
import { markRead } from '../../../../lib/notification';
import { act } from '../../../../lib/web/act';

export async function readAll(_previous: unknown, form: FormData) {
  return act(markRead, form);
}

/** Marks a line as read and goes to what it is about. */
export async function open(form: FormData): Promise<void> {
  const target = String(form.get('target') ?? '');
  form.delete('target');
  await act(markRead, form);
  redirect(/^\/desk\/[a-z0-9/#_-]*$/i.test(target) ? target : '/desk/inbox');
}
