import { isQuotation, isUnclosed } from '../../citation';
import { type Found, isLead, LONGEST_LINE } from './by-place';
import { captionByPlace, captionPrintings, readCaption } from './caption';
import { isByline, readCommentary } from './commentary';
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
  const after = paragraphs.slice(titleAt + 1);
  const signed = after.filter(({ text }) => isByline(text));
  const body = after.filter((paragraph) => !signed.includes(paragraph));
  const caption = readCaption(body, evidence.imageCaption);
  const quote = readPullQuote(caption.rest, evidence);
  const placed = caption.value === null ? captionByPlace(quote.rest, quote.before) : null;
  const afterCaption = placed?.rest ?? quote.rest;
  const placedQuote = quote.value === null ? quoteByPlace(afterCaption) : null;
  const left = placedQuote?.rest ?? afterCaption;
  const commentary = readCommentary([...signed, ...left], quote.before);
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
  const bySetting = start.findIndex((paragraph) => isSetAsQuote(paragraph));
  const at = byWords !== -1 ? byWords : bySetting;
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

// The ways in which a Word file sets a pull quote that its text does not mark.
function isSetAsQuote(paragraph: Paragraph): boolean {
  if (traitsOf(paragraph).quote && paragraph.text.length <= LONGEST_LINE) return true;
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
