import { expect, test } from 'vitest';
import {
  carriesToken,
  deskPolicy,
  securityHeaders,
  sitePolicy,
  tokenHeaders,
} from './security-headers';

test('the desk runs only scripts that carry the nonce of the request', () => {
  const policy = deskPolicy({ nonce: 'n0nce', dev: false });
  expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
});

test('only development may evaluate code', () => {
  expect(deskPolicy({ nonce: 'n', dev: true })).toContain("'unsafe-eval'");
});

test('the reading site runs no script at all', () => {
  expect(sitePolicy).toContain("default-src 'none'");
  expect(sitePolicy).not.toContain('script-src');
});

test('asks for https for at least a year, once it is served by it', () => {
  const seconds = /max-age=(\d+)/.exec(
    securityHeaders({ https: true })['strict-transport-security'] ?? '',
  )?.[1];
  expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  expect(securityHeaders({ https: false })).not.toHaveProperty('strict-transport-security');
});

test('nobody keeps, lists or passes on what stands under an address with a token', () => {
  expect(carriesToken('/preview/token/page')).toBe(true);
  for (const room of ['join', 'new-password', 'unsubscribe']) {
    expect(carriesToken(`/${room}/token`)).toBe(true);
  }
  expect(carriesToken('/desk')).toBe(false);
  expect(tokenHeaders).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': expect.stringContaining('noindex'),
  });
});
