import { fold, isQuotation } from '../../citation';
import { markersIn } from './markers';
import type { Piece } from './pieces';

/** What stands after a piece, as far as it tells where an article begins. Every answer is quick. */
export type Outlook = {
  /** Whether the texts from here, at least so many, lead to a citation, or more of them to notes or an image block. */
  articleFollows: (index: number, fewest: number) => boolean;
  looksLikeHeadline: (index: number) => boolean;
  /** Whether a later text before the next citation looks like a headline. */
  headlineLater: (index: number) => boolean;
  /** Whether what follows has a caption printed twice, a pull quote, note references or the image's caption. */
  looksLikeFront: (index: number) => boolean;
  /** Whether a labelled line is one of several, so that it belongs to an image block. */
  isFieldRun: (index: number) => boolean;
  isBetweenFields: (index: number) => boolean;
};

const LONGEST_HEADLINE = 200;
const FRONT_LINES = 8;

/** Looks ahead over the pieces once, so that each question afterwards costs next to nothing. */
export function outlookOf(pieces: readonly Piece[]): Outlook {
  const landmarks = landmarksOf(pieces);
  const textsFrom = (index: number) => landmarks[index]?.texts ?? 0;
  const landmarkOf = (index: number) => pieces[landmarks[index]?.next ?? pieces.length];
  const looksLikeHeadline = (index: number) => isHeadline(pieces[index]);
  return {
    articleFollows(index, fewest) {
      const landmark = landmarkOf(index);
      if (landmark?.kind === 'citation') return textsFrom(index) >= fewest;
      return landmark !== undefined && textsFrom(index) >= Math.max(fewest, 3);
    },
    looksLikeHeadline,
    headlineLater(index) {
      const later = pieces.slice(index + 1, Math.min(landmarks[index]?.next ?? 0, index + 4));
      return later.some((piece) => piece.kind === 'text' && isHeadline(piece));
    },
    looksLikeFront(index) {
      const end = Math.min(landmarks[index]?.next ?? pieces.length, index + FRONT_LINES);
      const texts = pieces.slice(index + 1, end).map((piece) => piece.paragraph.text);
      return texts.some(
        (text, place) =>
          isQuotation(text) ||
          markersIn(text).length > 0 ||
          fold(text) === fold(texts[place - 1] ?? ''),
      );
    },
    isFieldRun: (index) => isFieldRun(pieces, index),
    isBetweenFields(index) {
      const isText = pieces[index]?.kind === 'text';
      return (
        isText && pieces[index + 1]?.kind === 'field' && pieces[index]?.paragraph.isApart === false
      );
    },
  };
}

function isFieldRun(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece?.kind !== 'field') return false;
  const neighbours = [pieces[index - 1], pieces[index + 1]];
  return piece.fields.length > 1 || neighbours.some((neighbour) => neighbour?.kind === 'field');
}

// For each piece: how many texts stand from it on, and which piece ends their run.
function landmarksOf(pieces: readonly Piece[]): { texts: number; next: number }[] {
  const landmarks: { texts: number; next: number }[] = new Array(pieces.length);
  let current = { texts: 0, next: pieces.length };
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const kind = pieces[index]?.kind;
    const isText = kind === 'text' || (kind === 'field' && !isFieldRun(pieces, index));
    if (isText) current = { texts: current.texts + 1, next: current.next };
    else if (kind !== 'separator' && kind !== 'heading') current = { texts: 0, next: index };
    landmarks[index] = current;
  }
  return landmarks;
}

/** Whether a piece could be a headline: one short line that begins like one and doesn't end like a sentence. */
export function isHeadline(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'text') return false;
  const { text } = piece.paragraph;
  const isShort = text.length <= LONGEST_HEADLINE && text.split(' ').length >= 2;
  return (
    isShort &&
    /^[\p{Lu}\d“‘"'¿¡«]/u.test(text) &&
    !/[.,;:…]$|https?:/u.test(text) &&
    !isQuotation(text)
  );
}

/** Whether most of the longer words begin with a capital, as in an English headline. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 2 && capitals.length * 3 >= words.length * 2;
}
