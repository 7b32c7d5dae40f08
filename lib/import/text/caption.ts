import { fold, isQuotation } from '../../citation';
import { type Found, isLead, LONGEST_LINE } from './by-place';
import { saysTheSame } from './likeness';
import { type Paragraph, traitsOf } from './lines';
import { doubtful, ignored, used } from './mark';

const NEAR = 5;
// A caption with the credit of its image in it.
const LONGEST_CREDITED = 800;

/** Where a caption stands, known by being printed again: in the image block, or twice in a row. */
export function captionPrintings(
  paragraphs: readonly Paragraph[],
  imageCaption: string | null,
): number[] {
  const front = paragraphs.slice(0, 6);
  const printings = front.flatMap((paragraph, index) => {
    const isOther = paragraph.text.length > LONGEST_LINE || isQuotation(paragraph.text);
    if (index === 0 || isOther) return [];
    const isImage = imageCaption !== null && saysTheSame(paragraph.text, imageCaption);
    return isImage || isPrintedTwice(front, index) ? [index] : [];
  });
  return printings;
}

function isPrintedTwice(paragraphs: readonly Paragraph[], index: number): boolean {
  const text = paragraphs[index]?.text ?? '';
  const neighbours = [paragraphs[index - 1], paragraphs[index + 1]];
  return neighbours.some((other) => other !== undefined && saysTheSame(text, other.text));
}

/** The caption that is printed again; a second printing is accounted for. */
export function readCaption(body: readonly Paragraph[], imageCaption: string | null): Found {
  const printings = new Set(
    captionPrintings([{ lines: [], text: '', isApart: true }, ...body], imageCaption),
  );
  const captions = body.filter((_paragraph, index) => printings.has(index + 1));
  const rest = body.filter((_paragraph, index) => !printings.has(index + 1));
  const [first, ...again] = captions;
  if (!first) return { value: null, rest: [...body], marks: [] };
  const marks = again.map((paragraph) =>
    withoutMarks(paragraph.text) === withoutMarks(first.text)
      ? ignored(paragraph, 'caption', 'a second printing of the caption')
      : doubtful(
          paragraph,
          'caption',
          'a second printing of the caption, in other words: the first is kept',
        ),
  );
  return { value: first.text, rest, marks: [used(first, 'caption'), ...marks] };
}

function withoutMarks(text: string): string {
  return fold(text)
    .replace(/[\s.…]+$/, '')
    .toLowerCase();
}

/**
 * The caption that nothing confirms but its style or its place: below a picture, before the pull
 * quote (`before`), or much shorter than the commentary that follows.
 */
export function captionByPlace(
  rest: readonly Paragraph[],
  before: ReadonlySet<Paragraph>,
): Found | null {
  const start = rest.slice(0, NEAR);
  const set = (caption: 'style' | 'place') => (paragraph: Paragraph) =>
    traitsOf(paragraph).caption === caption && paragraph.text.length <= LONGEST_CREDITED;
  const [first] = rest;
  const below = start.find(set('style')) ?? start.find(set('place'));
  const found = below ?? (first && (before.has(first) || isLead(rest)) ? first : undefined);
  if (!found) return null;
  const isSure =
    traitsOf(found).caption === 'style' ||
    (found === first && before.has(found) && before.size === 1);
  const mark = isSure
    ? used(found, 'caption')
    : doubtful(found, 'caption', 'taken as the caption by its place alone');
  return { value: found.text, rest: rest.filter((other) => other !== found), marks: [mark] };
}
