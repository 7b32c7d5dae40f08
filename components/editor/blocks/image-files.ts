import type { Editor } from '@tiptap/core';
import { takeImages } from '../../../lib/document/editors';
import { uploadImage } from './upload-image';

/** The images among dropped or pasted files; some programs add a picture of the text they copy. */
export function imageFilesOf(transfer: DataTransfer | null): File[] {
  if (transfer?.getData('text/plain').trim()) return [];
  return Array.from(transfer?.files ?? []).filter(({ type }) => type.startsWith('image/'));
}

/**
 * Stores images and puts each as a figure after the block at a position, in their order; says how
 * far it is, and at the end which were refused and why.
 */
export async function insertImages(
  editor: Editor,
  files: readonly File[],
  position: number,
  say: (words: string) => void,
): Promise<void> {
  let at = position;
  const refused = await takeImages(files, {
    upload: uploadImage,
    say,
    onImage: (image) => {
      if (editor.isDestroyed) return false;
      at = insertFigure(editor, image, at);
      return true;
    },
  });
  say(refused);
}

// Gives the place of the figure, so that the next one goes after it.
function insertFigure({ state, view }: Editor, image: unknown, position: number): number {
  const place = state.doc.resolve(Math.min(position, state.doc.content.size));
  const after =
    place.depth > 0 ? place.after(1) : Math.max(place.pos, state.doc.firstChild?.nodeSize ?? 0);
  const figure = state.schema.nodes.figure?.create({ image });
  if (!figure) return position;
  view.dispatch(state.tr.insert(after, figure).scrollIntoView());
  return after + figure.nodeSize;
}
