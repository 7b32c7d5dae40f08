'use server';
import { restoreRevision } from '../../../../../../lib/article';
import { act } from '../../../../../../lib/web/act';

export async function restoreFrom(_previous: unknown, form: unknown) {
  return act(restoreRevision, form);
}
