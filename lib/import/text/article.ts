import type { Placed } from './boundaries';
import { type Credited, readCredit } from './credit';
import { readExcerpts } from './excerpts';
import { readFront } from './front';
import { readImageBlock } from './image-block';
import { doubtful, ignored, type Mark, merged, used } from './mark';
import { markersIn } from './markers';
import { readNotes, referencesIn } from './notes';
import type { ImportedArticle } from './reading';

/** Reads the pieces of one article; null, with every piece doubtful, when they don't make one. */
export function readArticle(placed: readonly Placed[]): {
  article: ImportedArticle | null;
  marks: Mark[];
} {
  const { image: block, marks: imageMarks } = readImageBlock(placed);
  const { excerpts, marks: excerptMarks } = readExcerpts(placed);
  const front = readFront(
    placed.filter((item) => item.role === 'front').map((item) => item.piece.paragraph),
    {
      imageCaption: block?.caption ?? null,
      passages: excerpts.flatMap((excerpt) => excerpt.paragraphs),
    },
  );
  const credit = block ? null : readCredit(front.caption);
  const image = block ?? credit?.image ?? null;
  const numerals = numeralsOf(placed);
  const has = { excerpts: excerpts.length > 0, more: image !== null || numerals.size > 0 };
  if (front.title === null || !makesArticle(front, has))
    return { article: null, marks: placed.map(unread) };
  const noteMarkers = referencesIn(
    [
      ...[front.title, front.caption ?? '', front.pullQuote ?? ''].map(elsewhere),
      ...front.commentary.map((text) => ({ text, isCommentary: true })),
      ...excerpts.flatMap((excerpt) => excerpt.paragraphs.map(elsewhere)),
    ],
    numerals,
  );
  const references = new Set(noteMarkers);
  const notes = readNotes(placed, references);
  const isSameList = [...references].join() === notes.numerals.join();
  const article: ImportedArticle = {
    title: front.title,
    caption: credit ? credit.caption : front.caption,
    pullQuote: front.pullQuote,
    commentary: front.commentary,
    noteMarkers,
    notes: notes.notes,
    excerpts,
    image,
    ...(front.bylines.length > 0 && { bylines: front.bylines }),
    ...(!isSameList && { noteNumerals: notes.numerals }),
  };
  const marks = [
    ...(credit ? front.marks.map((mark) => withCredit(mark, credit)) : front.marks),
    ...excerptMarks,
    ...notes.marks,
    ...imageMarks,
    ...pictureMarks(placed),
  ];
  return {
    article,
    marks: [
      ...marks.map((mark) => withReferenceDoubts(mark, numerals)),
      ...placed.flatMap(boundaryMarks),
    ],
  };
}

function withCredit(mark: Mark, { image, said }: Credited): Mark {
  if (mark.part !== 'caption' || mark.verdict === 'ignored') return mark;
  const credited = { ...mark, said };
  if (image.licence !== null) return credited;
  const doubt = doubtful(mark.paragraph, mark.part, 'no licence of the list was recognised');
  return merged(credited, doubt);
}

function numeralsOf(placed: readonly Placed[]) {
  return new Set(
    placed.flatMap(({ piece, role }) =>
      role === 'note' && piece.kind === 'note' ? [piece.numeral] : [],
    ),
  );
}

// A title alone is no article: it takes excerpts, a text with something to it, or a set headline.
function makesArticle(
  front: ReturnType<typeof readFront>,
  has: { excerpts: boolean; more: boolean },
): boolean {
  const hasText = front.commentary.length > 0;
  const isHeaded = front.isSetAsHeadline && (hasText || front.caption !== null);
  return has.excerpts || (hasText && has.more) || isHeaded;
}

function pictureMarks(placed: readonly Placed[]): Mark[] {
  return placed
    .filter(({ role }) => role === 'picture')
    .map(({ piece: { paragraph } }, index) => ({
      ...used(paragraph, `picture ${index + 1}`),
      said: paragraph.text,
    }));
}

function elsewhere(text: string) {
  return { text, isCommentary: false };
}

// A reference without its note stays in the text, where only a person can say what it meant.
function withReferenceDoubts(mark: Mark, numerals: ReadonlySet<string>): Mark {
  if (!mark.part?.startsWith('commentary')) return mark;
  const missing = markersIn(mark.paragraph.text)
    .map((marker) => marker.numeral)
    .filter((numeral) => !numerals.has(numeral));
  if (missing.length === 0) return mark;
  const reason = `there is no note ${missing.join(', ')}`;
  return { ...mark, verdict: 'doubtful', reason: [mark.reason, reason].filter(Boolean).join('; ') };
}

function boundaryMarks({ piece, role, doubt }: Placed): Mark[] {
  if (role === 'furniture') {
    const reason =
      piece.kind === 'separator'
        ? 'a line that only separates'
        : 'a heading that the order says already';
    return [ignored(piece.paragraph, null, reason)];
  }
  if (role === 'leftover') return [doubtful(piece.paragraph, null, doubt ?? 'was not understood')];
  return role === 'front' && doubt ? [doubtful(piece.paragraph, null, doubt)] : [];
}

function unread({ piece, role }: Placed): Mark {
  if (role === 'furniture' && piece.kind === 'separator') {
    return ignored(piece.paragraph, null, 'a line that only separates');
  }
  return doubtful(
    piece.paragraph,
    null,
    'is in no article: no citation, notes or image block belong to it',
  );
}
