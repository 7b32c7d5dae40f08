'use server';
import { acceptInvitation, becomeFirstAdmin } from '../../../../lib/account';
import { actForAnyone } from '../../../../lib/web/act';

export async function join(_previous: unknown, form: unknown) {
  return actForAnyone(acceptInvitation, form);
}

export async function begin(_previous: unknown, form: unknown) {
  return actForAnyone(becomeFirstAdmin, form);
}
