'use server';
import { changeSettings } from '../../../../lib/publication';
import { act } from '../../../../lib/web/act';

export async function saveSettings(_previous: unknown, form: FormData) {
  const accepted = form.getAll('accepted');
  return act(changeSettings, form, (fields) => ({ ...fields, accepted }));
}
