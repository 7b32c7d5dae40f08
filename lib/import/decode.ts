import { invalid, ok, type Result, refuse } from '../result';

/** A file's text with all line ends as `\n` and without a byte order mark, and how it was read. */
export type DecodedText = { text: string; encoding: Encoding };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const LARGEST_TEXT = 2 * 1024 * 1024;

// What windows-1252 puts at 0x80 to 0x9F; Node's own decoder takes these for Latin-1 in some builds.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads the bytes of a plain-text file: UTF-8, UTF-16 with a mark or beyond doubt, else
 * windows-1252 if that makes sense. Refuses anything else with the line where reading failed.
 */
export function decodeText(bytes: Uint8Array, most = LARGEST_TEXT): Result<DecodedText> {
  if (bytes.length > most) {
    const reason = `a text file may have at most ${most / 1024 / 1024} MB`;
    return refuse({ kind: 'too-large', reason });
  }
  if (bytes.length === 0) return invalid('', 'the file is empty');
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const stray = controlCharacter(text);
  if (stray) return invalid('', `line ${stray.line} holds ${stray.name}: this is not plain text`);
  if (text.trim() === '') return invalid('', 'the file holds nothing but white space');
  return ok({ text, encoding: decoded.value.encoding });
}

function decodeBytes(bytes: Uint8Array): Result<DecodedText> {
  const wide = wideEncoding(bytes);
  if (wide) return decodeWide(bytes, wide);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ text, encoding: 'utf-8' });
  } catch {
    return decodeSingleBytes(bytes);
  }
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Result<DecodedText> {
  try {
    return ok({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding });
  } catch {
    return invalid('', 'the file begins as UTF-16 but is damaged');
  }
}

// A mark decides; without one, text in a western script has a zero in every other byte.
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 8 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (bytes.length / 2));
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  return even > 0.6 && odd < 0.05 ? 'utf-16be' : null;
}

function decodeSingleBytes(bytes: Uint8Array): Result<DecodedText> {
  const { broken, whole, firstLine } = multiByteCounts(bytes);
  const where = `line ${firstLine}`;
  if (whole >= broken)
    return invalid('', `${where} is damaged: the file is UTF-8 but broken there`);
  const text = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte),
  ).join('');
  if (isPlausible(text)) return ok({ text, encoding: 'windows-1252' });
  return invalid('', `${where} is neither UTF-8 nor windows-1252: save the file as UTF-8`);
}

// How many characters beyond ASCII are whole in UTF-8, how many bytes are not part of any.
function multiByteCounts(bytes: Uint8Array) {
  let broken = 0;
  let whole = 0;
  let line = 1;
  let firstLine = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x0a) line += 1;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const tail = bytes.subarray(index + 1, index + 1 + more);
    if (more > 0 && tail.length === more && tail.every((next) => next >> 6 === 2)) {
      whole += 1;
      index += more;
    } else {
      broken += 1;
      firstLine ||= line;
    }
  }
  return { broken, whole, firstLine };
}

// Western prose: what is beyond ASCII is letters among other letters, or common punctuation.
function isPlausible(text: string): boolean {
  let letters = 0;
  let accented = 0;
  let odd = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (/[A-Za-z]/.test(character)) letters += 1;
    if (character < '\x80') continue;
    if (/[À-ÖØ-öø-ÿŠšŽžŒœŸ]/.test(character)) {
      accented += 1;
      if (!/[A-Za-z]/.test(text.slice(Math.max(0, index - 1), index + 2))) odd += 1;
    } else if (!/[\u00a0‘’‚“”„…–—•€£¥§©®°ºª«»‹›¿¡·´¼½¾²³¹µ×÷™]/.test(character)) odd += 1;
  }
  return accented <= letters * 0.35 && odd * 10 <= accented + 10 && !/[\u0080-\u009f]/.test(text);
}

function controlCharacter(text: string): { line: number; name: string } | null {
  let line = 1;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n') line += 1;
    if ((code < 0x20 && !'\t\n\v\f'.includes(character)) || code === 0x7f) {
      const name = code === 0 ? 'a NUL' : `the control character U+00${hex(code)}`;
      return { line, name };
    }
  }
  return null;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, '0');
}
