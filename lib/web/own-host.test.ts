import { describe, expect, test } from 'vitest';
import { hostProblem, pathOfAbsolute } from './own-host';

const own = { origin: 'https://desk.example', port: 3000 };

function asked(hosts: string[], { url = '/desk', from = '203.0.113.9' } = {}) {
  const rawHeaders = hosts.flatMap((host) => ['Host', host]);
  return hostProblem({ url, rawHeaders, socket: { remoteAddress: from } }, own)?.status ?? null;
}

describe('a request', () => {
  test.each(['desk.example', 'DESK.example', 'desk.example:443'])('to %s is for us', (host) => {
    expect(asked([host])).toBeNull();
  });

  test.each([
    'evil.example',
    'desk.example.evil.example',
    'desk.example@evil.example',
    'desk.example:80',
    'desk.example:3000',
    'localhost:3000',
    '127.0.0.1:3000',
    '',
    'desk.example, evil.example',
  ])('to %j is for somebody else', (host) => {
    expect(asked([host])).toBe(421);
  });

  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])(
    'from this machine may call it %s',
    (host) => {
      for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
        expect(asked([host], { from })).toBeNull();
      }
      expect(asked(['evil.example'], { from: '127.0.0.1' })).toBe(421);
      expect(asked(['localhost:3001'], { from: '127.0.0.1' })).toBe(421);
    },
  );

  test('names one host, once', () => {
    expect(asked([])).toBe(400);
    expect(asked(['desk.example', 'desk.example'])).toBe(421);
    expect(asked(['desk.example', 'evil.example'])).toBe(421);
  });

  test('may hold our whole address in its first line, and nobody else’s', () => {
    const host = ['desk.example'];
    expect(asked(host, { url: 'https://desk.example/desk?a=b' })).toBeNull();
    expect(pathOfAbsolute('https://desk.example/desk?a=b')).toBe('/desk?a=b');
    expect(pathOfAbsolute('HTTP://desk.example')).toBe('/');
    for (const url of [
      'http://evil.example/',
      'http://desk.example@evil.example/',
      'https://u:p@desk.example/',
    ]) {
      expect(asked(host, { url })).toBe(421);
    }
    for (const path of ['/desk', '//evil.example', 'ftp://desk.example/', '', undefined]) {
      expect(pathOfAbsolute(path)).toBeNull();
    }
  });
});
