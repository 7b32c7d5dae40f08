'use server';
import { redirect } from 'next/navigation';
import { markRead } from '../../../../lib/notification';
import { act } from '../../../../lib/web/act';

export async function readAll(_previous: unknown, form: unknown) {
  return act(markRead, form);
}

/** Marks a line as read and goes to what it is about. */
export async function open(form: unknown): Promise<void> {
  let target = '';
  await act(markRead, form, ({ target: wanted, ...fields }) => {
    target = String(wanted);
    return fields;
  });
  redirect(/^\/desk\/[a-z0-9/#_-]*$/i.test(target) ? target : '/desk/inbox');
}
