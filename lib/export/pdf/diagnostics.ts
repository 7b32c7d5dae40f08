import { ExportFailure } from '../failure';

/** The failure that the typesetter's own messages amount to; its words are kept, its places are not. */
export function failureOfMessages(messages: readonly string[]): ExportFailure {
  const words = messages.map(sentenceOf);
  const image = words.find((message) => /decode|image/i.test(message));
  if (image) {
    return new ExportFailure('broken-image', `An image can’t be printed: ${image}.`, {
      cause: messages,
    });
  }
  const glyph = words.find((message) => /could not be displayed|glyph/i.test(message));
  if (glyph) {
    return new ExportFailure('missing-characters', `The fonts lack a character: ${glyph}.`, {
      cause: messages,
    });
  }
  const first = words[0] ?? 'it gave no reason';
  return new ExportFailure('refused', `The edition can’t be typeset: ${first}.`, {
    cause: messages,
  });
}

// The compiler answers with JSON, its PDF writer with a debug print that holds `message: "…"`.
function sentenceOf(message: string): string {
  const quoted = /message"?: ?"((?:[^"\\]|\\.)*)"/.exec(message)?.[1] ?? message;
  return quoted.replace(/\\"/g, '"').replace(/[\s.]+$/, '');
}
