import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { env } from '../env';

/** Whose mail of which kind a link of unsubscribing stops. */
export type Unsubscription = { userId: string; kind: string };

/** The page on which somebody stops mail of this kind to this account, without signing in. */
export function unsubscribeAddress(userId: string, kind: string): string {
  return `${env().COLOPHON_URL}/unsubscribe/${userId}.${kind}.${seal(userId, kind)}`;
}

/** The address to which a mail program sends its one click. */
export function oneClickAddress(userId: string, kind: string): string {
  return `${env().COLOPHON_URL}/api/unsubscribe/${userId}.${kind}.${seal(userId, kind)}`;
}

/** What a token of such an address stops; null when it is not one of ours. */
export function readUnsubscription(token: string): Unsubscription | null {
  const [userId = '', kind = '', given = '', ...more] = token.split('.');
  if (more.length > 0 || !z.uuid().safeParse(userId).success) return null;
  const expected = Buffer.from(seal(userId, kind));
  const presented = Buffer.from(given);
  const isOurs = presented.length === expected.length && timingSafeEqual(presented, expected);
  return isOurs ? { userId, kind } : null;
}

function seal(userId: string, kind: string): string {
  return createHmac('sha256', env().COLOPHON_SECRET)
    .update(`unsubscribe ${userId} ${kind}`)
    .digest('base64url');
}
