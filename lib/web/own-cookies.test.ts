import { expect, test } from 'vitest';
import { keepOwnCookies } from './own-cookies';

function kept(cookie: string | undefined, isSecure = false): string | undefined {
  const headers = cookie === undefined ? {} : { cookie };
  keepOwnCookies(headers, isSecure);
  return headers.cookie;
}

test('the session and the token of signing in are kept, whatever stands around them', () => {
  expect(kept('a=b; colophon-session=x.y-z_1; next-auth.csrf-token=ab%7Ccd;c=d')).toBe(
    'colophon-session=x.y-z_1; next-auth.csrf-token=ab%7Ccd',
  );
  expect(kept('__Host-colophon-session=x; __Host-next-auth.csrf-token=y', true)).toBe(
    '__Host-colophon-session=x; __Host-next-auth.csrf-token=y',
  );
});

test.each([
  'next-auth.callback-url=x',
  'next-auth.callback-url=javascript:alert(1)',
  'next-auth.callback-url=http://[',
  '__Secure-next-auth.callback-url=x',
  'colophon-session.0=x',
  'colophon-session',
  'colophon-session=',
  `colophon-session=${'x'.repeat(5_000)}`,
  'colophon-session=a b',
  'colophon-session="quoted"',
  'colophon-session=é',
  '__Host-colophon-session=x',
  '__prerender_bypass=x; __next_preview_data=y',
  '=x; ;;; =',
  '__proto__=x; constructor=y',
])('%j reaches nobody', (cookie) => {
  expect(kept(cookie)).toBeUndefined();
});

test('of two of one name the first counts, and over HTTPS only what no neighbour can set', () => {
  expect(kept('colophon-session=mine; colophon-session=theirs')).toBe('colophon-session=mine');
  expect(kept('colophon-session=theirs; __Host-colophon-session=mine', true)).toBe(
    '__Host-colophon-session=mine',
  );
  expect(kept(undefined)).toBeUndefined();
});
