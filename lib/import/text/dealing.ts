import type { Placed } from './boundaries';
import { traitsOf } from './lines';
import { markersIn } from './markers';
import type { Piece } from './pieces';

/** What a file keeps apart from its text, so that its place among the lines says little. */
export function isDealt(piece: Piece): boolean {
  return piece.kind === 'picture' || traitsOf(piece.paragraph).note !== undefined;
}

/**
 * Deals pictures and real notes back to the articles: a picture to the article around it or, where
 * it stands above a headline, to the one that begins there; a note to the article that refers to it.
 */
export function dealt(articles: readonly Placed[][], pieces: readonly Piece[]): Placed[][] {
  const whole = articles.map((article) => [...article]);
  const first = whole.map((article) => lineOf(article[0]?.piece));
  const referring = referringArticles(articles);
  let home = 0;
  for (const piece of pieces.filter(isDealt)) {
    const note = traitsOf(piece.paragraph).note;
    if (note) home = referring.get(note.numeral) ?? whole.length - 1;
    else home = homeOfPicture(piece, first, pieces);
    const role = note ? 'note' : 'picture';
    whole[home]?.push({ piece, role, doubt: null });
  }
  return whole;
}

function lineOf(piece: Piece | undefined): number {
  return piece?.paragraph.lines[0]?.number ?? 0;
}

function homeOfPicture(piece: Piece, first: readonly number[], pieces: readonly Piece[]): number {
  const next = pieces.slice(pieces.indexOf(piece)).find((each) => !isDealt(each));
  const begins = first.indexOf(lineOf(next));
  if (next && begins !== -1) return begins;
  return Math.max(
    0,
    first.findLastIndex((line) => line <= lineOf(piece)),
  );
}

function referringArticles(articles: readonly Placed[][]): Map<string, number> {
  const referring = new Map<string, number>();
  articles.forEach((article, index) => {
    for (const { piece } of article) {
      for (const { numeral } of markersIn(piece.paragraph.text)) {
        if (!referring.has(numeral)) referring.set(numeral, index);
      }
    }
  });
  return referring;
}
