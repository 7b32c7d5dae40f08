'use server';
import { askForNewPassword } from '../../../lib/account';
import { actForAnyone } from '../../../lib/web/act';
import { askingAddress } from '../../../lib/web/asking-address';

export async function ask(_previous: unknown, form: unknown) {
  return actForAnyone(async (fields) => askForNewPassword(fields, await askingAddress()), form);
}
