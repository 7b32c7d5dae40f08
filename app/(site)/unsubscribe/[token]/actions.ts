'use server';
import { unsubscribe } from '../../../../lib/notification';

export async function stop(_previous: unknown, form: FormData) {
  return unsubscribe(form.get('token'));
}
