'use server';
import { markLooked } from '../../../../../../lib/article';
import { act } from '../../../../../../lib/web/act';

export async function markAsRead(_previous: unknown, form: unknown) {
  return act(markLooked, form);
}
