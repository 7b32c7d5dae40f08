/** A part of an imported article in words: `excerpt 1 passage 2` is “Excerpt 1, passage 2”. */
export function partInWords(part: string): string {
  const words = part.replace(/^title$/, 'headline').replace(/^(excerpt \d+) /, '$1, ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The anchor of a part of an article on the page. */
export function partAnchor(article: string, part: string): string {
  return `part-${article}-${part.replaceAll(' ', '-')}`;
}

/** The anchor of a line of the input. */
export function lineAnchor(file: number, line: number): string {
  return `line-${file}-${line}`;
}
