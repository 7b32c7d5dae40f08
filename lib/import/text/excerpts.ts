import { webHref } from '../../document';
import type { Placed } from './boundaries';
import { type Paragraph, traitsOf } from './lines';
import { doubtful, type Mark, used } from './mark';
import type { ImportedExcerpt } from './reading';

export type Excerpts = { excerpts: ImportedExcerpt[]; marks: Mark[] };

/** Reads citations and the passages that follow each, in the order of the text. */
export function readExcerpts(placed: readonly Placed[]): Excerpts {
  const excerpts: ImportedExcerpt[] = [];
  const marks: Mark[] = [];
  placed.forEach((item, index) => {
    if (item.role === 'citation' && item.piece.kind === 'citation') {
      const { paragraph, citation } = item.piece;
      excerpts.push({
        titleOriginal: citation.titleOriginal,
        titleTranslated: citation.titleTranslated,
        outlet: citation.outlet,
        outletNote: citation.outletNote,
        date: citation.date,
        url: citation.url ?? linkIn(paragraph),
        paragraphs: citation.passage ? [citation.passage] : [],
        ...(citation.author && { author: citation.author }),
      });
      const isEmpty = citation.passage === '' && placed[index + 1]?.role !== 'passage';
      marks.push(citationMark(item, excerpts.length, isEmpty));
      if (citation.passage) marks.push(used(paragraph, `excerpt ${excerpts.length} passage 1`));
    }
    const excerpt = excerpts.at(-1);
    if (item.role === 'passage' && excerpt) {
      excerpt.paragraphs.push(item.piece.paragraph.text);
      const part = `excerpt ${excerpts.length} passage ${excerpt.paragraphs.length}`;
      marks.push(used(item.piece.paragraph, part));
    }
  });
  return { excerpts, marks };
}

// How a citation says that it prints no address.
const NO_ADDRESS = 'no address was found';

// A citation may print no address and be a link to it.
function linkIn(paragraph: Paragraph): string | null {
  const links = (traitsOf(paragraph).looks ?? []).flatMap(({ href }) => webHref(href ?? '') ?? []);
  return new Set(links).size === 1 ? (links[0] ?? null) : null;
}

function citationMark({ piece, doubt }: Placed, number: number, isEmpty: boolean): Mark {
  if (piece.kind !== 'citation') throw new Error('Only a citation can be marked as one');
  const { paragraph, citation } = piece;
  const part = `excerpt ${number} citation`;
  const link = citation.url === null ? linkIn(paragraph) : null;
  const found = citation.doubts.filter((each) => link === null || each !== NO_ADDRESS);
  const repairs = [...citation.repairs, ...(link ? ['the address was taken from the link'] : [])];
  const doubts = [...found, doubt, isEmpty && 'no passage follows'].filter(Boolean);
  const mark =
    doubts.length > 0
      ? doubtful(paragraph, part, doubts.join('; '))
      : used(paragraph, part, repairs.join('; ') || null);
  return { ...mark, said: citation.said };
}
