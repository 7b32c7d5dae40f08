import { type Paragraph, traitsOf } from './lines';
import { doubtful, type Mark, used } from './mark';
import { markersIn } from './markers';

const LONGEST_SUBHEADING = 120;

/** Reads what is left of an article's front: paragraphs, subheadings, a byline. `before` stood above the pull quote. */
export function readCommentary(
  body: readonly Paragraph[],
  before: ReadonlySet<Paragraph>,
): { values: string[]; bylines: string[]; marks: Mark[] } {
  const values: string[] = [];
  const bylines: string[] = [];
  const marks = body.map((paragraph) => {
    if (isByline(paragraph.text)) {
      bylines.push(...namesIn(paragraph.text));
      return doubtful(paragraph, 'byline', 'taken as the byline');
    }
    values.push(paragraph.text);
    const part = `commentary ${values.length}`;
    if (before.has(paragraph)) {
      return doubtful(paragraph, part, 'stands before the pull quote, but is not the caption');
    }
    if (traitsOf(paragraph).heading !== undefined) return used(paragraph, part);
    return isSubheading(paragraph.text) && !traitsOf(paragraph).list
      ? doubtful(paragraph, part, 'looks like a subheading, kept as a paragraph')
      : used(paragraph, part);
  });
  return { values, bylines, marks };
}

/** The names of a line such as `By Ada Brandt and Ines Falk`. */
export function namesIn(text: string): string[] {
  return text
    .replace(/^by\s+/i, '')
    .split(/\s*[,;&]\s*|\s+and\s+/i)
    .map((name) => name.trim())
    .filter(Boolean);
}

const BYLINE =
  /^(?:[Bb]y|BY):? \p{Lu}[\p{L}.’-]*,?(?: (?:\p{Lu}[\p{L}.’-]*|and|AND|&|de|da|del|der|van|von|al|bin|ibn|la|le),?)+$/u;

/** Whether a line is a byline, such as `By Ada Brandt and Ines Falk`. */
export function isByline(text: string): boolean {
  return text.length <= 120 && BYLINE.test(text);
}

function isSubheading(text: string): boolean {
  return (
    text.length <= LONGEST_SUBHEADING &&
    !/[.!?…:;,]["”’)\]]*(?:\[\w+\])*$/u.test(text) &&
    markersIn(text).length === 0
  );
}
