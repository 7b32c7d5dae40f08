import { plainWords } from '../citation';
import { type ArticleDocument, type FigureAttributes, nodesOfType } from '../document';

/** A figure as the index of uses holds it. */
export type ImageRow = ReturnType<typeof imageRows>[number];

const LONGEST_SEARCH = 4_000;

/** The figures of a document that show an image, suggested ones among them: whoever decides has to see it. Pure. */
export function imageRows(document: ArticleDocument) {
  return nodesOfType(document.content ?? [], 'figure').flatMap(({ attrs }, position) => {
    const figure = attrs as FigureAttributes;
    const { image, caption, alt, creator, sourceUrl, licence, rightsHolder } = figure;
    if (!image) return [];
    return {
      position,
      blockId: figure.id,
      sha256: image.sha256,
      caption,
      alt,
      creator,
      sourceUrl,
      licence,
      rightsHolder,
      search: [caption, alt, creator].map(plainWords).join(' ').slice(0, LONGEST_SEARCH),
    };
  });
}
