import type { Editor } from '@tiptap/core';
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { newBlockId } from '../../attributes';
import { type NoteStyle, noteLabel } from '../../note-labels';
import { type PlacedNote, placedNotes } from './placed-notes';

export type NotesState = {
  /** All notes in reading order. */
  notes: PlacedNote[];
  /** The id of the note whose text is open, or null. */
  open: string | null;
  decorations: DecorationSet;
};

const KEY = new PluginKey<NotesState>('notes');

/** Keeps the notes numbered as they are typed, and knows which one is open. */
export function notesPlugin(style: NoteStyle): Plugin<NotesState> {
  function numbered(state: EditorState, open: string | null): NotesState {
    const notes = placedNotes(state.doc);
    const labels = notes.map(({ position, number, node }) =>
      Decoration.node(position, position + node.nodeSize, {}, { label: noteLabel(number, style) }),
    );
    const isThere = notes.some((note) => note.id === open);
    return {
      notes,
      open: isThere ? open : null,
      decorations: DecorationSet.create(state.doc, labels),
    };
  }
  return new Plugin({
    key: KEY,
    state: {
      init: (_config, state) => numbered(state, null),
      apply(transaction, before, _old, state) {
        const opened: string | null | undefined = transaction.getMeta(KEY);
        const open = opened === undefined ? before.open : opened;
        if (transaction.docChanged) return numbered(state, open);
        // Whoever puts the cursor elsewhere has done with the note.
        if (opened === undefined && transaction.selectionSet) return { ...before, open: null };
        return open === before.open ? before : { ...before, open };
      },
    },
    props: { decorations: (state) => KEY.getState(state)?.decorations },
  });
}

/** The notes of an editor that has `notesPlugin`. */
export function notesOf(state: EditorState): NotesState {
  const notes = KEY.getState(state);
  if (!notes) throw new Error('The editor has no notes plugin');
  return notes;
}

/** Opens the text of a note and brings its reference into sight. */
export function openNote(view: EditorView, id: string): void {
  const note = notesOf(view.state).notes.find((placed) => placed.id === id);
  if (!note) return;
  const selection = NodeSelection.create(view.state.doc, note.position);
  view.dispatch(view.state.tr.setSelection(selection).setMeta(KEY, id).scrollIntoView());
}

/** Closes the open note; the cursor goes after its reference when `refocus` is true. */
export function closeNote(view: EditorView, refocus: boolean): void {
  const { notes, open } = notesOf(view.state);
  const note = notes.find((placed) => placed.id === open);
  const transaction = view.state.tr.setMeta(KEY, null);
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
  view.dispatch(transaction.setMeta(KEY, note.attrs.id).scrollIntoView());
  return true;
}
