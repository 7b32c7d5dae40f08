import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';

const SENTENCE = 'El señor Peña dijo: “sí”, mañana…\nY después — nada.\n';

// windows-1252 for the characters of the sentences here.
function windows1252(text: string): Uint8Array {
  const special = new Map(
    [...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((character, index) => [
      character,
      [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c][index] ?? 0,
    ]),
  );
  for (const [index, character] of [...'‘’“”•–—'].entries()) special.set(character, 0x91 + index);
  return Uint8Array.from(
    [...text],
    (character) => special.get(character) ?? character.charCodeAt(0),
  );
}

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + (hasMark ? 1 : 0)) * 2));
  [...(hasMark ? '\uFEFF' : ''), ...text.split('')].forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), isLittle);
  });
  return new Uint8Array(view.buffer);
}

function reasonOf(bytes: Uint8Array): string {
  const result = decodeText(bytes);
  if (result.ok) throw new Error(`Was read as ${result.value.encoding}`);
  return JSON.stringify(result.refusal);
}

describe('decoding a text file', () => {
  const utf8 = new TextEncoder();

  it.each([
    ['UTF-8', utf8.encode(SENTENCE), 'utf-8'],
    ['UTF-8 with a mark', utf8.encode(`\uFEFF${SENTENCE}`), 'utf-8'],
    ['UTF-16 little-endian', utf16(SENTENCE, true, true), 'utf-16le'],
    ['UTF-16 big-endian', utf16(SENTENCE, false, true), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(SENTENCE, true, false), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(SENTENCE, false, false), 'utf-16be'],
    ['windows-1252', windows1252(SENTENCE), 'windows-1252'],
    [
      'windows-1252 with Windows line ends',
      windows1252(SENTENCE.replaceAll('\n', '\r\n')),
      'windows-1252',
    ],
    ['UTF-8 with old Mac line ends', utf8.encode(SENTENCE.replaceAll('\n', '\r')), 'utf-8'],
  ])('reads %s and says so', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: SENTENCE, encoding } });
  });

  it('reads any text without control characters back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !/\p{Cc}/u.test(text) && text[0] !== '\uFEFF');
        expect(decodeText(utf8.encode(text))).toMatchObject({ ok: true, value: { text } });
      }),
    );
  });

  it('refuses an empty file and one of white space', () => {
    expect(reasonOf(new Uint8Array())).toContain('empty');
    expect(reasonOf(utf8.encode(' \n\u00a0'))).toContain('white space');
  });

  it('refuses a NUL or another control character and names the line', () => {
    expect(reasonOf(utf8.encode('one\ntwo\0'))).toContain('line 2 holds a NUL');
    expect(reasonOf(utf8.encode('one\ntwo\nthree\x1b'))).toContain('line 3 holds the control');
  });

  it('refuses UTF-8 that is broken in one place and names the line', () => {
    const bytes = utf8.encode('uno\ndós\ntrés\n');
    expect(reasonOf(bytes.filter((_byte, index) => index !== 6))).toContain('line 2 is damaged');
  });

  it('refuses bytes that are neither UTF-8 nor plausible western text', () => {
    const russian = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a, 0xec, 0xe8, 0xf0]);
    expect(reasonOf(russian)).toContain('line 1 is neither');
    const macRoman = Uint8Array.from([
      0x70, 0x87, 0x67, 0x69, 0x6e, 0x61, 0x20, 0x87, 0x72, 0x65, 0x61,
    ]);
    expect(reasonOf(macRoman)).toContain('neither');
  });

  it('refuses damaged UTF-16 and more than 2 MB', () => {
    expect(reasonOf(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toContain('damaged');
    expect(reasonOf(new Uint8Array(2 * 1024 * 1024 + 1).fill(65))).toContain('too-large');
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeText(bytes).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
