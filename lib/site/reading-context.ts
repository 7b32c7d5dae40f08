import type { FigureAttributes } from '../document';
import {
  type Anatomy,
  type NoteStyle,
  nodesOfType,
  noteLabel,
  type RenderContext,
} from '../document';
import { pictureHref } from './pictures';

/** For words out of their article, such as a headline in a list: no notes, no pictures. */
export const PLAIN_CONTEXT: RenderContext = { noteLabel: () => null, imageHref: () => null };

/** The surroundings of an article's blocks: its notes by number, its pictures by address. */
export function readingContext(anatomy: Anatomy, style: NoteStyle): RenderContext {
  const labels = new Map(anatomy.notes.map(({ id, number }) => [id, noteLabel(number, style)]));
  const images = new Map(imagesOf(anatomy).map((image) => [image.sha256, image]));
  return {
    noteLabel: (noteId) => labels.get(noteId) ?? null,
    imageHref: (sha256, width) => {
      const image = images.get(sha256);
      return image ? pictureHref(image, width) : null;
    },
  };
}

/** The stored images of an article's figures. */
export function imagesOf({ lead, commentary }: Anatomy): NonNullable<FigureAttributes['image']>[] {
  const figures = nodesOfType([...(lead ? [lead] : []), ...commentary], 'figure');
  return figures.flatMap(({ attrs }) => {
    const { image } = attrs as FigureAttributes;
    return image ? [image] : [];
  });
}
