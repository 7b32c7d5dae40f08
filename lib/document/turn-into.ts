import type { Editor } from '@tiptap/core';

/**
 * Turns the selected text blocks into another kind, and back into paragraphs when they are of that
 * kind already. Ids and languages stay; what may not be of that kind where it stands is left.
 */
export function turnInto(
  editor: Editor,
  name: string,
  attributes: Record<string, unknown> = {},
): void {
  const { state, view } = editor;
  const isThere = name !== 'paragraph' && editor.isActive(name, attributes);
  const type = state.schema.nodes[isThere ? 'paragraph' : name];
  const { from, to } = state.selection;
  if (type) {
    view.dispatch(
      state.tr.setBlockType(from, to, type, ({ attrs }) => ({
        id: attrs.id,
        lang: attrs.lang ?? '',
        dir: attrs.dir ?? '',
        ...(isThere ? {} : attributes),
      })),
    );
  }
  view.focus();
}
