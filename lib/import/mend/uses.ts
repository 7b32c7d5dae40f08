import { markersIn } from '../text/markers';
import type { ImportedArticle, ImportedLine } from '../text/reading';

/** What a person may say that a line is: `value` is stored, `label` is read. */
export type LineUse = { value: string; label: string };

/** Everything that a line may be said to be in this article. */
export function usesFor(article: ImportedArticle, line: ImportedLine): LineUse[] {
  const drop = { value: 'drop', label: 'Nothing: drop it' };
  const isCitation = line.part?.includes(' citation') ?? false;
  if (line.traits?.picture) return [{ value: 'picture', label: 'A picture of the article' }, drop];
  return [
    { value: 'commentary', label: 'Commentary' },
    { value: 'subheading', label: 'A subheading' },
    // With its citation an excerpt goes: such a line can't be a passage of what it takes away.
    ...(isCitation ? [] : article.excerpts).map(({ outlet }, index) => ({
      value: `passage ${index + 1}`,
      label: `Passage of excerpt ${index + 1}${outlet ? `, ${outlet}` : ''}`,
    })),
    ...numeralsFor(article).map((numeral) => ({
      value: `note ${numeral}`,
      label: `Text of note ${numeral}`,
    })),
    { value: 'headline', label: 'The headline' },
    { value: 'byline', label: 'The byline' },
    { value: 'pull quote', label: 'The pull quote' },
    { value: 'caption', label: 'The image’s caption' },
    { value: 'credit', label: 'The image’s source or credit' },
    drop,
  ];
}

/** The numerals of an article's notes, and of references that have none yet. */
export function numeralsFor(article: ImportedArticle): string[] {
  const texts = [
    ...article.commentary,
    ...article.excerpts.flatMap(({ paragraphs }) => paragraphs),
  ];
  const referred = texts.flatMap((text) => markersIn(text).map(({ numeral }) => numeral));
  return [...new Set([...noteNumeralsOf(article), ...referred])];
}

/** The numeral of each note, in the order of the notes. */
export function noteNumeralsOf(article: ImportedArticle): string[] {
  return article.noteNumerals ?? [...new Set(article.noteMarkers)];
}
