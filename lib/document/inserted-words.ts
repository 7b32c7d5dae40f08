import type { DocumentNode } from './define-block';
import { suggestionMarks } from './suggestion-marks';

/** The words that each suggestion puts into the lines of a document, run by run in reading order. */
export function insertedWords(document: DocumentNode): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const visit = (node: DocumentNode): void => {
    if (node.text === undefined) {
      node.content?.forEach(visit);
      return;
    }
    for (const { type, attrs } of suggestionMarks(node)) {
      if (type !== 'insertion') continue;
      words.set(attrs.id, [...(words.get(attrs.id) ?? []), node.text]);
    }
  };
  visit(document);
  return words;
}

/** Whether these runs hold nothing but what is left of such words, in pieces and wherever they stand. */
export function isLeftOf(runs: readonly string[], words: string): boolean {
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  return length <= words.length && runs.every((run) => isSubsequence(run, words));
}

function isSubsequence(run: string, words: string): boolean {
  let found = 0;
  for (let at = 0; at < words.length && found < run.length; at += 1) {
    if (words[at] === run[found]) found += 1;
  }
  return found === run.length;
}
