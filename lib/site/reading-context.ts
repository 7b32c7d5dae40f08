import {
  type Anatomy,
  type FigureAttributes,
  type NoteStyle,
  nodesOfType,
  noteLabel,
  type RenderContext,
} from '../document';
import { sitePicture } from './pictures';

/** For words out of their article, such as a headline in a list: no notes, no pictures. */
export const PLAIN_CONTEXT: RenderContext = { noteLabel: () => null, picture: () => null };

/** The surroundings of an article's blocks: its notes by number, its pictures by address. */
export function readingContext(anatomy: Anatomy, style: NoteStyle): RenderContext {
  const labels = new Map(anatomy.notes.map(({ id, number }) => [id, noteLabel(number, style)]));
  return { noteLabel: (noteId) => labels.get(noteId) ?? null, picture: sitePicture };
}

/** The figures of an article, in order. */
export function figuresOf({ lead, commentary }: Anatomy): FigureAttributes[] {
  const figures = nodesOfType([...(lead ? [lead] : []), ...commentary], 'figure');
  return figures.map(({ attrs }) => attrs as FigureAttributes);
}
