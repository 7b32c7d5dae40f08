import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';

/** Moves the block the cursor is in over its neighbour; the headline stays first. False at either end. */
export function moveBlock({ state, view }: Editor, direction: 'up' | 'down'): boolean {
  const index = state.selection.$from.index(0);
  const moved = blockMoved(state, index, direction === 'up' ? index - 1 : index + 2);
  if (!moved) return false;
  view.dispatch(moved.scrollIntoView());
  return true;
}

/**
 * Moves the block with this id to stand before the block that has number `gap` now, or last where
 * none has, as a step of undo of its own. False when it stays where it is.
 */
export function moveBlockTo({ state, view }: Editor, id: string, gap: number): boolean {
  const moved = blockMoved(state, blockIndex(state.doc, id), gap);
  if (!moved) return false;
  view.dispatch(closeHistory(moved));
  return true;
}

/** Puts the cursor into the block with this id, or selects it where it has no text. */
export function selectBlock({ state, view }: Editor, id: string): void {
  const index = blockIndex(state.doc, id);
  const block = state.doc.maybeChild(index);
  if (!block) return;
  const start = startOf(state.doc, index);
  const cursor = Selection.near(state.doc.resolve(start + 1));
  const selection = block.isAtom ? NodeSelection.create(state.doc, start) : cursor;
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
}

/** The number of the block with this id among those of the article itself; -1 for none. */
export function blockIndex(article: Node, id: string): number {
  return article.content.content.findIndex(({ attrs }) => attrs.id === id);
}

function blockMoved({ doc, tr, selection }: EditorState, index: number, gap: number) {
  const isStill = gap === index || gap === index + 1;
  if (index < 1 || gap < 1 || isStill || index >= doc.childCount || gap > doc.childCount) {
    return null;
  }
  const block = doc.child(index);
  const start = startOf(doc, index);
  tr.delete(start, start + block.nodeSize);
  const to = tr.mapping.map(startOf(doc, gap));
  return withSelection(tr.insert(to, block), selection, { block, start, to });
}

type Moved = { block: Node; start: number; to: number };

// The cursor goes with the words it stands in; else it is put into what was moved.
function withSelection(tr: Transaction, before: Selection, { block, start, to }: Moved) {
  const isWithin = before.from > start && before.to < start + block.nodeSize;
  if (isWithin) {
    const shift = to - start;
    return tr.setSelection(
      TextSelection.create(tr.doc, before.anchor + shift, before.head + shift),
    );
  }
  const wasSelected = before instanceof NodeSelection && before.from === start;
  return tr.setSelection(
    block.isAtom || wasSelected
      ? NodeSelection.create(tr.doc, to)
      : Selection.near(tr.doc.resolve(to + 1)),
  );
}

function startOf(doc: Node, index: number): number {
  let start = 0;
  for (let at = 0; at < index; at += 1) start += doc.child(at).nodeSize;
  return start;
}
