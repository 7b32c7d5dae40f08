import { isWord, splitWords } from './split-words';

/** A text and its distinct words. */
export type Worded = { words: ReadonlySet<string> };

// Words in more texts than this tell none of them apart.
const MOST_TEXTS_A_WORD = 12;
/** How alike two texts must be to count as one that was changed: half of their words. */
const ALIKE = 0.5;

/** The distinct words of a text, in lower case. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    splitWords(text)
      .filter(isWord)
      .map((word) => word.toLowerCase()),
  );
}

/** How alike two sets of words are, from 0 to 1: the shared ones of both. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/**
 * Pairs texts that are more alike than different, the most alike first, each at most once. It looks
 * only where a telling word is shared, so that two long articles are not compared all with all.
 */
export function pairAlike<T extends Worded>(before: readonly T[], after: readonly T[]): [T, T][] {
  const places = textsByWord(before);
  const found = after.flatMap((text) => {
    const candidates = new Set<T>();
    for (const word of text.words) {
      const texts = places.get(word) ?? [];
      if (texts.length <= MOST_TEXTS_A_WORD) for (const each of texts) candidates.add(each);
    }
    return [...candidates]
      .map((was) => ({ was, is: text, alike: likeness(was.words, text.words) }))
      .filter(({ alike }) => alike >= ALIKE);
  });
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { was, is } of found.sort((one, other) => other.alike - one.alike)) {
    if (taken.has(was) || taken.has(is)) continue;
    taken.add(was).add(is);
    pairs.push([was, is]);
  }
  return pairs;
}

function textsByWord<T extends Worded>(texts: readonly T[]): Map<string, T[]> {
  const places = new Map<string, T[]>();
  for (const text of texts) {
    for (const word of text.words) {
      const known = places.get(word);
      if (known) known.push(text);
      else places.set(word, [text]);
    }
  }
  return places;
}
