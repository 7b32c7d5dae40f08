import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from './env';

/** What a token is for: one for something else opens nothing here. */
type TokenPurpose = 'preview' | 'account';

/** A secret that opens something: 24 random bytes and their seal. It is stored nowhere. */
export function newToken(purpose: TokenPurpose): string {
  const secret = randomBytes(24).toString('base64url');
  return `${secret}.${sealOf(purpose, secret)}`;
}

/** What is stored of a token; null for what was never one of ours, which then costs no query. */
export function hashOfToken(purpose: TokenPurpose, token: string): string | null {
  const [secret = '', given = '', ...more] = token.split('.');
  if (more.length > 0 || secret.length !== 32) return null;
  const expected = Buffer.from(sealOf(purpose, secret));
  const presented = Buffer.from(given);
  const isOurs = presented.length === expected.length && timingSafeEqual(presented, expected);
  return isOurs ? createHash('sha256').update(token).digest('hex') : null;
}

function sealOf(purpose: TokenPurpose, secret: string): string {
  return createHmac('sha256', env().COLOPHON_SECRET)
    .update(`${purpose} ${secret}`)
    .digest('base64url');
}
