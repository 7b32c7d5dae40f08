/** The words of a text in small letters, without marks. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether two lines say the same but for marks and a word or so. */
export function saysTheSame(first: string, second: string): boolean {
  const one = wordsOf(first);
  const other = wordsOf(second);
  if (one.join(' ') === other.join(' ')) return one.length > 0;
  const inOther = new Set(other);
  const shared = new Set(one.filter((word) => inOther.has(word))).size;
  return one.length >= 4 && (2 * shared) / (new Set(one).size + inOther.size) >= 0.8;
}

/** The share, 0 to 1, of a text's runs of three words that stand in the other text. */
export function shareWithin(text: string, other: string): number {
  const words = wordsOf(text);
  if (words.length < 3) return 0;
  const runs = runsOfThree(words);
  const others = new Set(runsOfThree(wordsOf(other)));
  return runs.filter((run) => others.has(run)).length / runs.length;
}

function runsOfThree(words: string[]): string[] {
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}
