import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '../env';

/** The secret that opens a preview: 24 random bytes and their seal. It is stored nowhere. */
export function newToken(): string {
  const secret = randomBytes(24).toString('base64url');
  return `${secret}.${seal(secret)}`;
}

/** What is stored of a token; null for what was never one of ours, which then costs no query. */
export function hashOfToken(token: string): string | null {
  const [secret = '', given = '', ...more] = token.split('.');
  if (more.length > 0 || secret.length !== 32) return null;
  const expected = Buffer.from(seal(secret));
  const presented = Buffer.from(given);
  const isOurs = presented.length === expected.length && timingSafeEqual(presented, expected);
  return isOurs ? createHash('sha256').update(token).digest('hex') : null;
}

function seal(secret: string): string {
  return createHmac('sha256', env().COLOPHON_SECRET)
    .update(`preview ${secret}`)
    .digest('base64url');
}
