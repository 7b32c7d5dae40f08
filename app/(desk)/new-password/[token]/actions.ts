'use server';
import { setNewPassword } from '../../../../lib/account';
import { formFields } from '../../../../lib/web/act';

export async function choosePassword(_previous: unknown, form: FormData) {
  return setNewPassword(formFields(form));
}
