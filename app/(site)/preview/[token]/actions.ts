'use server';
import { commentAsGuest, guestThreadsOf } from '../../../../lib/comment';
import { ok } from '../../../../lib/result';
import { actForAnyone } from '../../../../lib/web/act';

export async function comment(_previous: unknown, form: unknown) {
  return actForAnyone(async ({ token, ...fields }) => {
    const said = await commentAsGuest(String(token), fields);
    return said.ok ? ok(await guestThreadsOf(String(token))) : said;
  }, form);
}
