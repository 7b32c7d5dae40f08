'use server';
import { commentAsGuest, guestThreadsOf } from '../../../../lib/comment';
import { ok } from '../../../../lib/result';
import { formFields } from '../../../../lib/web/act';

export async function comment(_previous: unknown, form: FormData) {
  const { token, ...fields } = formFields(form);
  const said = await commentAsGuest(String(token), fields);
  return said.ok ? ok(await guestThreadsOf(String(token))) : said;
}
