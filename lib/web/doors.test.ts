import { describe, expect, test } from 'vitest';
import { attachment } from './attachment';
import { ownAddress } from './auth';
import { readJson } from './read-body';

const origin = 'https://review.example';

describe('where one may be sent after signing in', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https://review.example@evil.example',
    'https://review.example.evil.example',
    'javascript:alert(1)',
    'http://[',
    'https://evil.example/desk',
    '/desk\r\nSet-Cookie: a=b',
    '\t//evil.example',
    `/${'a'.repeat(8_000)}`,
    'data:text/html,x',
    'http://review.example/',
    'https://u:p@review.example/',
  ])('%j leads to the desk', (wanted) => {
    expect(ownAddress(wanted, origin)).toBe(`${origin}/desk`);
  });

  test('a page of our own is kept', () => {
    expect(ownAddress('/desk/issues/2026-11?x=1', origin)).toBe(
      `${origin}/desk/issues/2026-11?x=1`,
    );
  });
});

describe('the name of a download', () => {
  test.each(['Ключ.pdf', '港.pdf', 'a"b;c/d\\e.pdf', 'x\r\nSet-Cookie: a=b.pdf', '😀', ''])(
    '%j is one safe header',
    (name) => {
      const header = attachment(name);
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]*$/,
      );
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    },
  );
});

describe('the body of a request', () => {
  const asked = (body: BodyInit) =>
    readJson(new Request(origin, { method: 'POST', body }), 4_000_000);

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['a NUL', '{"a":"\\u0000"}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['7,000 levels', '['.repeat(7_000) + ']'.repeat(7_000)],
    ['a NUL in a key', '{"\\u0000":1}'],
  ])('%s is refused, not thrown', async (_, body) => {
    expect(await asked(body)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
  });

  test.each([
    ['brackets that never close', '['.repeat(1_900_000), 'nested too deeply'],
    ['objects in each other', '{"a":'.repeat(200), 'nested too deeply'],
    ['more parts than a document has', `[${'[],'.repeat(700_000)}0]`, 'too many parts'],
    ['a long flat list', `[${'0,'.repeat(135_000)}0]`, null],
    ['brackets inside of a string', JSON.stringify({ a: '[{"'.repeat(100_000) }), null],
  ])('%s', async (_, body, problem) => {
    const read = await asked(body);
    if (problem === null) expect(read.ok).toBe(true);
    else expect(JSON.stringify(read)).toContain(problem);
  });

  test('is limited by what its address has a need of, and not read where it says that it is more', async () => {
    const request = new Request(origin, {
      method: 'POST',
      body: new ReadableStream({ pull: () => Promise.reject(new Error('was read')) }),
      headers: { 'content-length': '2001' },
      duplex: 'half',
    } as RequestInit);
    expect(await readJson(request, 2_000)).toMatchObject({ refusal: { kind: 'too-large' } });
  });

  test('what is too large is cut off', async () => {
    expect(await asked(`"${'x'.repeat(5_000_000)}"`)).toMatchObject({
      refusal: { kind: 'too-large' },
    });
  });
});
