import { decodeText } from './decode';
import { readArticles } from './text/read-articles';

// The child of `read-apart.ts`: reads one text, answers, and is ended.
process.once('message', (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  process.send?.(decoded.ok ? { ok: true, value: readArticles(decoded.value.text) } : decoded);
});
