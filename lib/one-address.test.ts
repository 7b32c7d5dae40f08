import { describe, expect, test } from 'vitest';
import { oneAddress } from './one-address';
import { expectLinear } from './test-linear';

describe('one e-mail address', () => {
  test.each(['ada@example.org', ' ada.b+desk@mail.example.co.uk ', 'colophon@localhost'])(
    '%s is one',
    (text) => expect(oneAddress(text)).toBe(text.trim()),
  );

  test.each([
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\nb@example.org',
    '"a@evil.example x"@own.example',
    'Ada <a@example.org>',
    'group: a@example.org;',
    'a@example.org (comment)',
    'a@@example.org',
    'a@-',
    'a b@example.org',
    '@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
    '',
  ])('%j is none', (text) => expect(oneAddress(text)).toBeNull());

  test('a hundred thousand characters are refused in a time that grows with them', async () => {
    await expectLinear(25_000, (times) =>
      expect(oneAddress(`${'a.'.repeat(times)}@${'b-'.repeat(times)}`)).toBeNull(),
    );
  });
});
