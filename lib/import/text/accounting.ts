import { wordsOf } from './likeness';
import type { ImportedArticle } from './reading';

/**
 * For an article, a function that names the words of a line that neither the article nor `said`
 * (what the article says in another form, such as a date) holds.
 */
export function unplacedWords(article: ImportedArticle): (line: string, said: string) => string[] {
  const known = new Set(wordsOf(stringsOf(article).join(' ')));
  return (line, said) => {
    const also = new Set(wordsOf(said));
    return wordsOf(line).filter((word) => !known.has(word) && !also.has(word));
  };
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
