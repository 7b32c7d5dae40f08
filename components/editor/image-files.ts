import type { Editor } from '@tiptap/core';
import { uploadImage } from './upload-image';

/** The image among dropped or pasted files, or null; some programs add a picture of the text they copy. */
export function imageFileOf(transfer: DataTransfer | null): File | null {
  if (transfer?.getData('text/plain').trim()) return null;
  return Array.from(transfer?.files ?? []).find(({ type }) => type.startsWith('image/')) ?? null;
}

/** Stores an image and puts it as a figure after the block at a position; gives a sentence on failure. */
export async function insertImage(
  editor: Editor,
  file: File,
  position: number,
): Promise<string | null> {
  const uploaded = await uploadImage(file);
  if (!uploaded.ok) return uploaded.reason;
  if (editor.isDestroyed) return null;
  const { state, view } = editor;
  const place = state.doc.resolve(Math.min(position, state.doc.content.size));
  const after = place.depth > 0 ? place.after(1) : Math.max(place.pos, firstBlock(editor));
  const figure = state.schema.nodes.figure?.create({ image: uploaded.image });
  if (figure) view.dispatch(state.tr.insert(after, figure).scrollIntoView());
  return null;
}

function firstBlock({ state }: Editor): number {
  return state.doc.firstChild?.nodeSize ?? 0;
}
