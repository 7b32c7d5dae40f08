'use server';
import { changeSettings } from '../../../../lib/publication';
import { act } from '../../../../lib/web/act';

export async function saveSettings(_previous: unknown, form: unknown) {
  return act(changeSettings, form, (fields, sent) => ({
    ...fields,
    accepted: sent.getAll('accepted'),
  }));
}
