'use server';
import { changeSettings } from '../../../../lib/publication';
import { act } from '../../../../lib/web/act';

export async function saveSettings(_previous: unknown, form: FormData) {
  return act(changeSettings, form);
}
