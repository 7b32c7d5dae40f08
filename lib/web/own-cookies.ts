import type { IncomingHttpHeaders } from 'node:http';
import { sessionCookieName } from './session-cookie-name';

// A cookie's value as RFC 6265 writes it; more than this none of ours has.
const VALUE = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,4096}$/;

/**
 * Removes from a request every cookie that is not one of ours or can't be: the session, and the token
 * of signing in. Anybody who runs a neighbouring address can set others for us, and the library that
 * signs people in breaks on some. Of two with one name the first counts. Changes `headers` in place.
 */
export function keepOwnCookies(headers: IncomingHttpHeaders, isSecure: boolean): void {
  const own = new Set([sessionCookieName(isSecure), tokenCookieName(isSecure)]);
  const kept: string[] = [];
  for (const cookie of (headers.cookie ?? '').split(';')) {
    const [name = '', ...rest] = cookie.trim().split('=');
    const value = rest.join('=');
    if (own.delete(name) && VALUE.test(value)) kept.push(`${name}=${value}`);
  }
  if (kept.length > 0) headers.cookie = kept.join('; ');
  else delete headers.cookie;
}

/** The cookie that proves that a sign-in began on our page; it is named by the library. */
function tokenCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token';
}
