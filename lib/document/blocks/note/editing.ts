import type { Editor } from '@tiptap/core';
import { undo, undoDepth } from '@tiptap/pm/history';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { newBlockId } from '../../attributes';
import { notesOf, withNotes } from './notes-plugin';
import { placedNotes } from './placed-notes';
import { putBack } from './removed-notes';

/** Opens the text of a note and brings its reference into sight. */
export function openNote(view: EditorView, id: string): void {
  const note = notesOf(view.state).notes.find((placed) => placed.id === id);
  if (!note) return;
  const selection = NodeSelection.create(view.state.doc, note.position);
  view.dispatch(withNotes(view.state.tr.setSelection(selection), { open: id }).scrollIntoView());
}

/** Closes the open note; the cursor goes after its reference when `refocus` is true. */
export function closeNote(view: EditorView, refocus: boolean): void {
  const { notes, open } = notesOf(view.state);
  const note = notes.find((placed) => placed.id === open);
  const transaction = withNotes(view.state.tr, { open: null });
  if (note && refocus) {
    const after = note.position + note.node.nodeSize;
    transaction.setSelection(TextSelection.create(transaction.doc, after));
  }
  view.dispatch(transaction);
  if (refocus) view.focus();
}

/** Whether a note may stand where the cursor is. */
export function canInsertNote(state: EditorState): boolean {
  const { $to } = state.selection;
  const type = state.schema.nodes.note;
  return type !== undefined && $to.parent.canReplaceWith($to.index(), $to.index(), type);
}

/** Puts a new note after what is selected and opens its text; false where none may stand. */
export function insertNote({ state, view }: Editor): boolean {
  const note = state.schema.nodes.note?.create({ id: newBlockId() });
  if (!note || !canInsertNote(state)) return false;
  const { to } = state.selection;
  const transaction = state.tr.insert(to, note);
  transaction.setSelection(NodeSelection.create(transaction.doc, to));
  view.dispatch(withNotes(transaction, { open: note.attrs.id }).scrollIntoView());
  return true;
}

/** Takes a note out of the text. */
export function deleteNote({ state, view }: Pick<Editor, 'state' | 'view'>, id: string): void {
  const note = notesOf(state).notes.find((placed) => placed.id === id);
  if (note) view.dispatch(state.tr.delete(note.position, note.position + note.node.nodeSize));
}

/**
 * Takes back the deletion that removed notes while it is the last thing done, which is when the
 * history is as deep as it was then; else only puts the notes back where they stood.
 */
export function bringBackNotes(
  { state, view }: Pick<Editor, 'state' | 'view'>,
  depth: number,
): void {
  const { removed, notes } = notesOf(state);
  if (!removed) return;
  const undone = undoDepth(state) === depth ? undoOf(state) : null;
  const there = new Set(undone ? placedNotes(undone.doc).map(({ id }) => id) : []);
  // What was done in one breath is undone in one: then that may be more than the deletion.
  if (undone && removed.notes.every(({ id }) => there.has(id))) view.dispatch(undone);
  else view.dispatch(putBack(state, removed, new Set(notes.map(({ id }) => id))).scrollIntoView());
}

function undoOf(state: EditorState): Transaction | null {
  let undone: Transaction | null = null;
  undo(state, (transaction) => {
    undone = transaction;
  });
  return undone;
}

/** Says no more of the notes that were removed. */
export function dismissRemovedNotes({ state, view }: Pick<Editor, 'state' | 'view'>): void {
  view.dispatch(withNotes(state.tr, { dismissed: true }));
}
