import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';

/** Moves the block the cursor is in over its neighbour; the headline stays first. False at either end. */
export function moveBlock({ state, view }: Editor, direction: 'up' | 'down'): boolean {
  const { selection, doc } = state;
  const index = selection.$from.index(0);
  const other = direction === 'up' ? index - 1 : index + 1;
  if (index < 1 || other < 1 || other >= doc.childCount) return false;
  const block = doc.child(index);
  const neighbour = doc.child(other);
  const start = selection.$from.posAtIndex(index, 0);
  const to = direction === 'up' ? start - neighbour.nodeSize : start + neighbour.nodeSize;
  const transaction = state.tr.delete(start, start + block.nodeSize).insert(to, block);
  const shift = to - start;
  const isWithin = selection.$to.index(0) === index && selection.$from.depth > 0;
  transaction.setSelection(
    isWithin
      ? TextSelection.create(transaction.doc, selection.anchor + shift, selection.head + shift)
      : NodeSelection.create(transaction.doc, to),
  );
  view.dispatch(transaction.scrollIntoView());
  return true;
}
