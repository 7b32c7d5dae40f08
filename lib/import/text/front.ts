import { saysTheSame, shareWithin } from './likeness';
import { fold, type Paragraph } from './lines';
import { doubtful, ignored, type Mark, used } from './mark';
import { markersIn } from './markers';
import { isQuotation, isUnclosed } from './quotation';

/** What stands before an article's first citation. */
export type Front = {
  title: string | null;
  caption: string | null;
  pullQuote: string | null;
  commentary: string[];
  marks: Mark[];
};

/** What the rest of the article knows of its front: the image's caption and the quoted passages. */
export type Evidence = { imageCaption: string | null; passages: string[] };

const LONGEST_LINE = 400;
const LONGEST_SUBHEADING = 120;

/** Tells title, caption, pull quote and commentary apart by what the rest of the article says of them. */
export function readFront(paragraphs: readonly Paragraph[], evidence: Evidence): Front {
  const captions = captionPrintings(paragraphs, evidence.imageCaption);
  const titleAt = captions[0] !== undefined ? Math.min(captions[0] - 1, 3) : 0;
  const title = paragraphs[Math.max(0, titleAt)];
  if (!title) return { title: null, caption: null, pullQuote: null, commentary: [], marks: [] };
  const marks = paragraphs
    .slice(0, Math.max(0, titleAt))
    .map((paragraph) =>
      doubtful(paragraph, null, 'stands before the headline and is in no article'),
    );
  const body = paragraphs.slice(Math.max(0, titleAt) + 1);
  const caption = readCaption(body, evidence.imageCaption);
  const pullQuote = readPullQuote(caption.rest, evidence);
  const first = caption.value === null ? captionByPlace(pullQuote) : null;
  const commentary = readCommentary(first ? first.rest : pullQuote.rest);
  return {
    title: title.text,
    caption: caption.value ?? first?.value ?? null,
    pullQuote: pullQuote.value,
    commentary: commentary.values,
    marks: [
      ...marks,
      titleMark(title),
      ...caption.marks,
      ...pullQuote.marks,
      ...(first?.marks ?? []),
      ...commentary.marks,
    ],
  };
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

// Quotation marks around the whole line, or the words of an excerpt, before the commentary.
function readPullQuote(body: readonly Paragraph[], { passages }: Evidence): Found & { at: number } {
  const start = body.slice(0, 3);
  const passage = passages.join(' ');
  const isShort = (text: string) => text.length <= 2 * LONGEST_LINE;
  const bare = (text: string) => text.replace(/\s*\[\w+\]$/, '');
  const quoted = start.findIndex(({ text }) => isShort(text) && isQuotation(bare(text)));
  const at =
    quoted !== -1
      ? quoted
      : start.findIndex(({ text }) => isShort(text) && shareWithin(text, passage) >= 0.7);
  const found = body[at];
  if (found) {
    const mark = isUnclosed(found.text)
      ? doubtful(found, 'pull quote', 'its quotation mark is not closed')
      : used(found, 'pull quote');
    return { value: found.text, rest: without(body, at), marks: [mark], at };
  }
  const [first, second] = body;
  const isUnclosedLine = first && isUnclosed(first.text) && first.text.length <= LONGEST_LINE;
  if (first && second && isUnclosedLine) {
    const mark = doubtful(first, 'pull quote', 'its quotation mark is not closed');
    return { value: first.text, rest: without(body, 0), marks: [mark], at: 0 };
  }
  return { value: null, rest: [...body], marks: [], at: -1 };
}

// Nothing confirms this caption but its place: it stands before the pull quote, or is much shorter
// than the commentary that follows.
function captionByPlace({ rest, at }: Found & { at: number }): Found | null {
  const [first, second] = rest;
  if (!first || !second || first.text.length > LONGEST_LINE) return null;
  if (markersIn(first.text).length > 0) return null;
  const isBefore = at > 0;
  const isOneSentence = !/[.!?…]["”’]?\s+\p{Lu}/u.test(first.text);
  const isShorter = first.text.length * 2 < second.text.length;
  if (!isBefore && !(isOneSentence && isShorter)) return null;
  const mark =
    at === 1
      ? used(first, 'caption')
      : doubtful(first, 'caption', 'taken as the caption by its place alone');
  return { value: first.text, rest: rest.slice(1), marks: [mark] };
}

function readCommentary(body: readonly Paragraph[]): { values: string[]; marks: Mark[] } {
  const kept = body.filter((paragraph) => !isByline(paragraph.text));
  const marks = body.map((paragraph) => {
    if (isByline(paragraph.text))
      return doubtful(paragraph, null, 'looks like a byline: bylines are not imported');
    const part = `commentary ${kept.indexOf(paragraph) + 1}`;
    if (isSubheading(paragraph.text))
      return doubtful(paragraph, part, 'looks like a subheading, kept as a paragraph');
    return used(paragraph, part);
  });
  return { values: kept.map((paragraph) => paragraph.text), marks };
}

function isByline(text: string): boolean {
  return (
    text.length <= 80 &&
    /^by \p{Lu}[\p{L}.’-]+(?: (?:\p{Lu}[\p{L}.’-]*|and|de|da|del|van|von))+$/iu.test(text) &&
    /^by /i.test(text)
  );
}

function isSubheading(text: string): boolean {
  return (
    text.length <= LONGEST_SUBHEADING &&
    !/[.!?…:;,]["”’)\]]*(?:\[\w+\])*$/u.test(text) &&
    markersIn(text).length === 0
  );
}

function without(body: readonly Paragraph[], at: number): Paragraph[] {
  return body.filter((_paragraph, index) => index !== at);
}
