import { fold, isQuotation, isUnclosed } from '../../citation';
import { readCommentary } from './commentary';
import { saysTheSame, shareWithin } from './likeness';
import { type Paragraph, traitsOf } from './lines';
import { doubtful, ignored, type Mark, used } from './mark';
import { markersIn } from './markers';

/** What stands before an article's first citation. */
export type Front = {
  title: string | null;
  /** Whether the file sets the title as a headline. */
  isSetAsHeadline: boolean;
  bylines: string[];
  caption: string | null;
  pullQuote: string | null;
  commentary: string[];
  marks: Mark[];
};

/** What the rest of the article knows of its front: the image's caption and the quoted passages. */
export type Evidence = { imageCaption: string | null; passages: string[] };

const LONGEST_LINE = 400;

/** Tells title, caption, pull quote and commentary apart by what the rest of the article says of them. */
export function readFront(paragraphs: readonly Paragraph[], evidence: Evidence): Front {
  const titleAt = placeOfTitle(paragraphs, evidence);
  const title = paragraphs[titleAt];
  if (!title) return NO_FRONT;
  const marks = paragraphs
    .slice(0, titleAt)
    .map((paragraph) =>
      doubtful(paragraph, null, 'stands before the headline and is in no article'),
    );
  const body = paragraphs.slice(titleAt + 1);
  const caption = readCaption(body, evidence.imageCaption);
  const quote = readPullQuote(caption.rest, evidence);
  const placed = caption.value === null ? captionByPlace(quote) : null;
  const afterCaption = placed?.rest ?? quote.rest;
  const placedQuote = quote.value === null ? quoteByPlace(afterCaption) : null;
  const commentary = readCommentary(placedQuote?.rest ?? afterCaption, quote.before);
  return {
    title: title.text,
    isSetAsHeadline: traitsOf(title).heading === 1,
    bylines: commentary.bylines,
    caption: caption.value ?? placed?.value ?? null,
    pullQuote: quote.value ?? placedQuote?.value ?? null,
    commentary: commentary.values,
    marks: [
      ...marks,
      titleMark(title),
      ...[caption, quote, placed, placedQuote, commentary].flatMap((found) => found?.marks ?? []),
    ],
  };
}

const NO_FRONT: Front = {
  title: null,
  isSetAsHeadline: false,
  bylines: [],
  caption: null,
  pullQuote: null,
  commentary: [],
  marks: [],
};

// A line set as a headline is the title, else the one before a caption that is printed again.
function placeOfTitle(paragraphs: readonly Paragraph[], { imageCaption }: Evidence): number {
  const set = paragraphs.findIndex((paragraph) => traitsOf(paragraph).heading === 1);
  if (set !== -1) return set;
  const [caption = 1] = captionPrintings(paragraphs, imageCaption);
  return Math.max(0, Math.min(caption - 1, 3));
}

function titleMark(title: Paragraph): Mark {
  if (title.text.length > 250) return doubtful(title, 'title', 'is long for a headline');
  if (/[^.]\.$/.test(title.text) && !/\.\p{L}\.$/u.test(title.text))
    return doubtful(title, 'title', 'ends like a sentence');
  return used(title, 'title');
}

type Found = { value: string | null; rest: Paragraph[]; marks: Mark[] };

// A caption is known by being printed again: in the image block, or twice in a row.
function captionPrintings(paragraphs: readonly Paragraph[], imageCaption: string | null): number[] {
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

function readCaption(body: readonly Paragraph[], imageCaption: string | null): Found {
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

type Quote = Found & { before: ReadonlySet<Paragraph> };

// Quotation marks around the whole line, or the words of an excerpt, before the commentary.
function readPullQuote(body: readonly Paragraph[], { passages }: Evidence): Quote {
  const start = body.slice(0, 3);
  const passage = passages.join(' ');
  const isShort = (text: string) => text.length <= 2 * LONGEST_LINE;
  const isQuoted = ({ text }: Paragraph) =>
    isShort(text) && (isQuotation(withoutReference(text)) || isOpenQuote(text));
  const isFromPassage = ({ text }: Paragraph) =>
    isShort(text) && markersIn(text).length === 0 && shareWithin(text, passage) >= 0.5;
  const quoted = start.findIndex(isQuoted);
  const byWords = quoted !== -1 ? quoted : start.findIndex(isFromPassage);
  const at = byWords !== -1 ? byWords : start.findIndex(isAllEmphasis);
  const found = body[at];
  if (!found) return { value: null, rest: [...body], marks: [], before: new Set() };
  const again = new Set(
    body.filter((other) => other !== found && saysTheSame(other.text, found.text)),
  );
  const mark = isOpenQuote(found.text)
    ? doubtful(found, 'pull quote', 'its quotation mark is not closed')
    : used(found, 'pull quote');
  const repeats = [...again].map((other) =>
    ignored(other, 'pull quote', 'a second printing of the pull quote'),
  );
  return {
    value: found.text,
    rest: body.filter((other) => other !== found && !again.has(other)),
    marks: [mark, ...repeats],
    before: new Set(body.slice(0, at)),
  };
}

// The way in which a Word file sets a pull quote that its text does not mark.
function isAllEmphasis(paragraph: Paragraph): boolean {
  const emphasis = traitsOf(paragraph).looks?.filter((look) => look.emphasis) ?? [];
  const length = emphasis.reduce((sum, { from, to }) => sum + to - from, 0);
  return paragraph.text.length <= LONGEST_LINE && length === paragraph.text.length;
}

function isOpenQuote(text: string): boolean {
  return text.length <= LONGEST_LINE && isUnclosed(text);
}

function withoutReference(text: string): string {
  return text.replace(/\s?\[\w{1,6}\]$/, '');
}

// Nothing confirms this caption but its style or its place: below a picture, before the pull quote,
// or much shorter than the commentary that follows.
function captionByPlace({ rest, before }: Quote): Found | null {
  const [first] = rest;
  if (!first) return null;
  const { caption } = traitsOf(first);
  const isBelow = caption === 'place' && first.text.length <= LONGEST_LINE;
  if (!(before.has(first) || isLead(rest) || isBelow || caption === 'style')) return null;
  const isBetween = before.has(first) && before.size === 1;
  const mark =
    isBetween || caption === 'style'
      ? used(first, 'caption')
      : doubtful(first, 'caption', 'taken as the caption by its place alone');
  return { value: first.text, rest: rest.slice(1), marks: [mark] };
}

function quoteByPlace(rest: readonly Paragraph[]): Found | null {
  const [first] = rest;
  if (!first || !isLead(rest)) return null;
  const reason = 'taken as the pull quote by its place alone: no excerpt has these words';
  return {
    value: first.text,
    rest: rest.slice(1),
    marks: [doubtful(first, 'pull quote', reason)],
  };
}

// A line of its own before the commentary: one sentence, no references, much shorter than the next.
function isLead([first, second, third]: readonly Paragraph[]): boolean {
  if (!first || !second || first.text.length > LONGEST_LINE) return false;
  if (markersIn(first.text).length > 0 || /[.!?…]["”’]?\s+\p{Lu}/u.test(first.text)) return false;
  const longest = Math.max(second.text.length, third?.text.length ?? 0);
  return first.text.length * 2 < longest;
}
