import path from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env';

const complete = {
  DATABASE_URL: 'postgresql://desk@127.0.0.1:5432/colophon',
  COLOPHON_SECRET: 'ZrT0m1xq8hV3nB5yKp2wLd7sFg9jCa4e',
};

test('fills in the port, the address and the folders', () => {
  const { PORT, COLOPHON_URL, COLOPHON_SITE_DIR, COLOPHON_MEDIA_DIR } = readEnv(complete);
  expect({ PORT, COLOPHON_URL }).toEqual({ PORT: 3000, COLOPHON_URL: 'http://localhost:3000' });
  expect(COLOPHON_SITE_DIR).toBe(path.resolve('.data/site'));
  expect(COLOPHON_MEDIA_DIR).toBe(path.resolve('.data/media'));
});

test('keeps only the origin of the public address', () => {
  const given = { ...complete, COLOPHON_URL: 'https://digest.test/desk?x=1' };
  expect(readEnv(given).COLOPHON_URL).toBe('https://digest.test');
});

test('takes an empty variable for one that is not set', () => {
  expect(readEnv({ ...complete, PORT: '', COLOPHON_URL: '' }).PORT).toBe(3000);
});

test('names everything that is missing at once', () => {
  expect(() => readEnv({})).toThrow(/DATABASE_URL is not set; COLOPHON_SECRET is not set/);
});

test.each([
  ['a short secret', { COLOPHON_SECRET: 'short' }, /32 characters/],
  ['a sample secret', { COLOPHON_SECRET: 'change-me-change-me-change-me-now' }, /sample value/],
  ['a secret of one letter', { COLOPHON_SECRET: 'x'.repeat(40) }, /sample value/],
  ['another database', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL must be postgresql/],
  ['a port that is none', { PORT: '99999' }, /PORT/],
  ['an address that is none', { COLOPHON_URL: 'ftp://x' }, /COLOPHON_URL must be http/],
])('refuses %s', (_, change, message) => {
  expect(() => readEnv({ ...complete, ...change })).toThrow(message);
});
