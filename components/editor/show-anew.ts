import type { Editor } from '@tiptap/core';
import type { DocumentNode } from '../../lib/document';
import { asItIs } from './suggesting/suggesting';

/** Shows another text that the server has already: nothing to save, nothing to undo. */
export function showAnew(editor: Editor, document: DocumentNode): void {
  if (editor.isDestroyed) return;
  const { state, view } = editor;
  const fresh = state.schema.nodeFromJSON(document);
  if (fresh.eq(state.doc)) return;
  const transaction = state.tr.replaceWith(0, state.doc.content.size, fresh.content);
  for (const [name, value] of Object.entries(fresh.attrs)) {
    transaction.setDocAttribute(name, value);
  }
  transaction.setMeta('addToHistory', false).setMeta('preventUpdate', true);
  view.dispatch(asItIs(transaction));
}
