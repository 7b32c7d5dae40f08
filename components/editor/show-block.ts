import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';

/** Puts the cursor into the block with this id and brings it into sight. */
export function showBlock(editor: Editor, id: string): void {
  const { state, view } = editor;
  let found: number | null = null;
  state.doc.descendants((node, position) => {
    if (node.attrs.id === id) found = position;
    return found === null;
  });
  if (found === null) return;
  const node = state.doc.nodeAt(found);
  const selection = node?.isAtom
    ? NodeSelection.create(state.doc, found)
    : Selection.near(state.doc.resolve(found + 1));
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
  const dom = view.nodeDOM(found);
  if (dom instanceof Element) dom.scrollIntoView({ block: 'center' });
}
