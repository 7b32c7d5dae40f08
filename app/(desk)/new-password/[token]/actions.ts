'use server';
import { setNewPassword } from '../../../../lib/account';
import { actForAnyone } from '../../../../lib/web/act';

export async function choosePassword(_previous: unknown, form: unknown) {
  return actForAnyone(setNewPassword, form);
}
