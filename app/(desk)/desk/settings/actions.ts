'use server';
import { chooseMail } from '../../../../lib/notification';
import { act } from '../../../../lib/web/act';

export async function choose(_previous: unknown, form: FormData) {
  return act(chooseMail, form);
}
