'use server';
import { acceptInvitation, becomeFirstAdmin } from '../../../../lib/account';
import { formFields } from '../../../../lib/web/act';

export async function join(_previous: unknown, form: FormData) {
  return acceptInvitation(formFields(form));
}

export async function begin(_previous: unknown, form: FormData) {
  return becomeFirstAdmin(formFields(form));
}
