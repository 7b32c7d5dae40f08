'use server';
import { unsubscribe } from '../../../../lib/notification';
import { actForAnyone } from '../../../../lib/web/act';

export async function stop(_previous: unknown, form: unknown) {
  return actForAnyone(({ token }) => unsubscribe(token), form);
}
