import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';

const ALGORITHM = 'aes-256-gcm';

/** A text that only this installation can read again: what waits in the database and nobody may read there. */
export function sealText(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key(), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/** The text that was sealed; null when it is none of ours, or the secret is another by now. */
export function unsealText(given: string): string | null {
  const [nonce, tag, sealed] = given.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !sealed) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, key(), nonce).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function key(): Buffer {
  return createHmac('sha256', env().COLOPHON_SECRET).update('sealed text').digest();
}
