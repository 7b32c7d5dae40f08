import type { Editor } from '@tiptap/core';

let lastSitting = 0;

/** Names one stay in one field, so that what is typed there is undone in one step. */
export function newSitting(): number {
  lastSitting += 1;
  return lastSitting;
}

/** Changes attributes of the block at a position; all changes of one sitting are one step of undo. */
export function changeAttributes(
  editor: Editor,
  position: number | undefined,
  changes: Record<string, unknown>,
  sitting: number,
): void {
  if (position === undefined || editor.isDestroyed) return;
  const transaction = editor.state.tr;
  for (const [name, value] of Object.entries(changes)) {
    transaction.setNodeAttribute(position, name, value);
  }
  editor.view.dispatch(asOneStep(transaction, sitting));
}

/** Marks a transaction as part of a sitting. */
export function asOneStep<T extends { setMeta(key: string, value: unknown): T }>(
  transaction: T,
  sitting: number,
): T {
  // ProseMirror's history never splits a composition, as of an input method; a stay in a field is one.
  return transaction.setMeta('composition', `field ${sitting}`);
}
