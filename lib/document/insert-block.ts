import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { DocumentNode } from './define-block';

/** Puts a block in place of the empty paragraph the cursor is in, else after the block it is in. */
export function insertBlock(editor: Editor, block: DocumentNode): void {
  const { state, view } = editor;
  const { $from, $to } = state.selection;
  const current = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  const isBlank = current?.type.name === 'paragraph' && current.content.size === 0;
  const before = $from.depth > 0 ? $from.before(1) : $from.pos;
  const after = $to.depth > 0 ? $to.after(1) : $to.pos;
  const node = state.schema.nodeFromJSON(block);
  const at = isBlank ? before : after;
  const transaction = isBlank
    ? state.tr.replaceWith(before, before + current.nodeSize, node)
    : state.tr.insert(after, node);
  const { doc } = transaction;
  transaction.setSelection(
    node.isAtom ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1)),
  );
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}
