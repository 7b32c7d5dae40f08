'use server';
import { askForNewPassword } from '../../../lib/account';
import { formFields } from '../../../lib/web/act';
import { askingAddress } from '../../../lib/web/asking-address';

export async function ask(_previous: unknown, form: FormData) {
  return askForNewPassword(formFields(form), await askingAddress());
}
