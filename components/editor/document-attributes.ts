import type { Editor } from '@tiptap/core';
import type { Byline, DocumentNode } from '../../lib/document';
import { asItIs } from './suggesting/suggesting';

/** What an article says of itself beside its blocks. */
export type DocumentAttributes = { section: string; bylines: Byline[]; lang: string };

/** Changes section, bylines or language: part of the document, and of undo. */
export function changeDocument(editor: Editor, changes: Partial<DocumentAttributes>): void {
  const transaction = editor.state.tr;
  for (const [name, value] of Object.entries(changes)) transaction.setDocAttribute(name, value);
  editor.view.dispatch(transaction);
}

/** Puts a whole article in place of the one shown; undo brings that one back. */
export function replaceDocument(editor: Editor, document: DocumentNode): void {
  const { state, view } = editor;
  const replacement = state.schema.nodeFromJSON(document);
  const transaction = state.tr.replaceWith(0, state.doc.content.size, replacement.content);
  for (const [name, value] of Object.entries(replacement.attrs)) {
    transaction.setDocAttribute(name, value);
  }
  // It brings its own suggestions along.
  view.dispatch(asItIs(transaction));
}
