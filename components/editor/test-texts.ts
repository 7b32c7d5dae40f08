import type { KeyValues } from './saving/unsent-text';

/** A database of texts as a browser has it, in memory; `isFull` has it refuse to take more. */
export function memoryTexts(): KeyValues & { isFull: boolean } {
  const values = new Map<string, unknown>();
  return {
    isFull: false,
    async set(key, value) {
      if (this.isFull) throw new DOMException('No room', 'QuotaExceededError');
      values.set(key, structuredClone(value));
    },
    async del(key) {
      values.delete(key);
    },
    async entries() {
      return [...values];
    },
  };
}
