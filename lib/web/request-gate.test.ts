import { expect, test } from 'vitest';
import { clientAddress, gateRequest, maxBodyBytes, removeClaims } from './request-gate';

const origin = 'https://digest.test';
const status = (method: string, url: string, headers = {}) =>
  gateRequest({ method, url, headers }, origin)?.status ?? null;

test('lets anybody read', () => {
  expect(status('GET', '/2026/11')).toBeNull();
  expect(status('HEAD', '/?q=a%20b')).toBeNull();
});

test('lets a page of our own change something', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect(status(method, '/desk', { origin })).toBeNull();
  }
});

test.each([
  ['none', {}],
  ['the null origin', { origin: 'null' }],
  ['a foreign origin', { origin: 'https://evil.test' }],
  ['our name as a part of another', { origin: 'https://digest.test.evil.test' }],
  ['our name without https', { origin: 'http://digest.test' }],
  ['our name on another port', { origin: 'https://digest.test:8443' }],
])('refuses a change from %s', (_, headers) => {
  expect(status('POST', '/desk', headers)).toBe(403);
});

test('takes the one click of a mail program from no page, and from no foreign one', () => {
  const url = '/api/unsubscribe/0198c0de.digest.AbC-_9';
  expect(status('POST', url)).toBeNull();
  for (const foreign of ['null', 'https://evil.test']) {
    expect(status('POST', url, { origin: foreign })).toBe(403);
  }
  for (const other of ['/api/unsubscribe/a/../../desk', '/api/unsubscribe/', '/api/inbox']) {
    expect(status('POST', other)).toBe(403);
  }
  expect(status('DELETE', url)).toBe(403);
});

test.each(['TRACE', 'CONNECT', 'OPTIONS', 'PROPFIND', ''])('refuses the method %j', (method) => {
  expect(status(method, '/', { origin })).toBe(405);
});

test.each([
  'http://elsewhere.test/',
  '//elsewhere.test/desk',
  '/\\elsewhere.test',
  '*',
  '',
  '/%',
  '/%ff',
  '/a%00b',
])('refuses the address %j', (url) => {
  expect(status('GET', url)).toBe(400);
});

test('refuses an address of more than 4 kB', () => {
  expect(status('GET', `/${'a'.repeat(5000)}`)).toBe(414);
});

test('refuses a body that says it is too large', () => {
  const body = (length: number) => ({ origin, 'content-length': String(length) });
  expect(status('POST', '/desk', body(maxBodyBytes))).toBeNull();
  expect(status('POST', '/desk', body(maxBodyBytes + 1))).toBe(413);
});

test('removes what a client may not claim, and nothing else', () => {
  const headers = {
    'x-middleware-subrequest': 'middleware',
    'x-nonce': 'a',
    'content-security-policy': "script-src 'nonce-a'",
    'content-security-policy-report-only': 'b',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-for': '10.0.0.1',
    forwarded: 'for=10.0.0.1',
    'x-request-id': '1',
    cookie: 'a=b',
    'next-action': 'abc',
  };
  removeClaims(headers);
  expect(headers).toEqual({ cookie: 'a=b', 'next-action': 'abc' });
});

test('believes the socket, and only as many proxies as it was told to trust', () => {
  expect(clientAddress('192.0.2.1', '10.0.0.9', 0)).toBe('192.0.2.1');
  expect(clientAddress('192.0.2.1', 'forged, 203.0.113.5', 1)).toBe('203.0.113.5');
  expect(clientAddress('192.0.2.1', 'forged, 203.0.113.5, 10.0.0.1', 2)).toBe('203.0.113.5');
  expect(clientAddress('192.0.2.1', undefined, 1)).toBe('192.0.2.1');
});
