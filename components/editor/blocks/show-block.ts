import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, Selection } from '@tiptap/pm/state';

/** Puts the cursor into the block with this id and brings it into sight; its element, where it is drawn. */
export function showBlock(editor: Editor, id: string): Element | null {
  const { state, view } = editor;
  const found = findBlock(state, id);
  if (found === null) return null;
  const node = state.doc.nodeAt(found);
  const selection = node?.isAtom
    ? NodeSelection.create(state.doc, found)
    : Selection.near(state.doc.resolve(found + 1));
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
  const dom = view.nodeDOM(found);
  if (!(dom instanceof Element)) return null;
  dom.scrollIntoView({ block: 'center' });
  return dom;
}

function findBlock({ doc }: EditorState, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (node.attrs.id === id) found = position;
    return found === null;
  });
  return found;
}
