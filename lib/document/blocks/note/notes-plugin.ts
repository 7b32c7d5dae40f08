import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type NoteStyle, noteLabel } from '../../note-labels';
import { type PlacedNote, placedNotes } from './placed-notes';
import { type RemovedNotes, removedAfter } from './removed-notes';
import { unmarkedNotes } from './unmarked-notes';

export type NotesState = {
  /** All notes in reading order. */
  notes: PlacedNote[];
  /** The id of the note whose text is open, or null. */
  open: string | null;
  /** What the last deletion took along, until it is back, dismissed or replaced by a later one. */
  removed: RemovedNotes | null;
  decorations: DecorationSet;
};

type Meta = {
  open?: string | null;
  dismissed?: true;
  /** The change was made in the text of a note, not in the text around its reference. */
  inNote?: true;
};

/** Where the state of the notes is kept; a meta of it opens a note or dismisses what was removed. */
export const NOTES = new PluginKey<NotesState>('notes');

/** A change with what it means for the notes. */
export function withNotes(change: Transaction, meta: Meta): Transaction {
  return change.setMeta(NOTES, meta);
}

/** The notes of an editor that has `notesPlugin`. */
export function notesOf(state: EditorState): NotesState {
  const notes = NOTES.getState(state);
  if (!notes) throw new Error('The editor has no notes plugin');
  return notes;
}

/** Keeps the notes numbered as they are typed, and knows which one is open and which were removed. */
export function notesPlugin(style: NoteStyle): Plugin<NotesState> {
  return new Plugin<NotesState>({
    key: NOTES,
    state: {
      init(_config, state) {
        const notes = placedNotes(state.doc);
        const decorations = labelled(state, notes, style);
        return { notes, open: null, removed: null, decorations };
      },
      apply(transaction, before, _old, state) {
        const meta: Meta = transaction.getMeta(NOTES) ?? {};
        const next = transaction.docChanged ? changed(transaction, before, state, style) : before;
        const open = meta.open === undefined ? stillOpen(transaction, next) : meta.open;
        const removed = meta.dismissed ? null : next.removed;
        const isSame = next === before && open === before.open && removed === before.removed;
        return isSame ? before : { ...next, open, removed };
      },
    },
    appendTransaction(transactions, before, after) {
      if (transactions.every((change) => !change.docChanged || isInNote(change))) return null;
      return unmarkedNotes({
        transactions,
        before: notesOf(before).notes,
        after: notesOf(after).notes,
        state: after,
      });
    },
    props: { decorations: (state) => NOTES.getState(state)?.decorations },
  });
}

function isInNote(change: Transaction): boolean {
  return (change.getMeta(NOTES) as Meta | undefined)?.inNote === true;
}

function changed(
  transaction: Transaction,
  before: NotesState,
  state: EditorState,
  style: NoteStyle,
): NotesState {
  const moved = before.removed ? null : movedNotes(transaction, before.notes);
  if (moved) {
    const decorations = before.decorations.map(transaction.mapping, state.doc);
    return { ...before, notes: moved, decorations };
  }
  const notes = placedNotes(state.doc);
  const isUntouched = isSameOrder(before.notes, notes) && !touchesNotes(transaction, before.notes);
  return {
    notes,
    open: before.open,
    removed: removedAfter({
      transaction,
      before: before.notes,
      after: notes,
      removed: before.removed,
      style,
    }),
    decorations: isUntouched
      ? before.decorations.map(transaction.mapping, state.doc)
      : labelled(state, notes, style),
  };
}

// Whoever puts the cursor elsewhere has done with the note.
function stillOpen(transaction: Transaction, { notes, open }: NotesState): string | null {
  if (open === null) return null;
  if (!transaction.docChanged) return transaction.selectionSet ? null : open;
  return notes.some(({ id }) => id === open) ? open : null;
}

function labelled(
  state: EditorState,
  notes: readonly PlacedNote[],
  style: NoteStyle,
): DecorationSet {
  const labels = notes.map(({ position, number, node }) =>
    Decoration.node(position, position + node.nodeSize, {}, { label: noteLabel(number, style) }),
  );
  return DecorationSet.create(state.doc, labels);
}

function isSameOrder(before: readonly PlacedNote[], after: readonly PlacedNote[]): boolean {
  return before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
}

// Typing between notes only moves those after it; null when the change may have done anything else.
function movedNotes(transaction: Transaction, notes: PlacedNote[]): PlacedNote[] | null {
  const [step, ...more] = transaction.steps;
  if (!(step instanceof ReplaceStep) || more.length > 0) return null;
  const { from, to, slice } = step;
  const isText = slice.content.content.every(({ isText }) => isText);
  const $from = transaction.before.resolve(from);
  if (!isText || !$from.parent.inlineContent || !$from.sameParent(transaction.before.resolve(to))) {
    return null;
  }
  if (touchesNotes(transaction, notes)) return null;
  const by = slice.size - (to - from);
  return notes.map((note) =>
    note.position < from ? note : { ...note, position: note.position + by },
  );
}

// A label is only sure to follow its note when nothing at the note itself was replaced.
function touchesNotes(transaction: Transaction, notes: readonly PlacedNote[]): boolean {
  if (transaction.mapping.maps.length !== 1) return true;
  let touches = false;
  transaction.mapping.maps[0]?.forEach((from, to) => {
    touches ||= notes.some(
      ({ position, node }) => from <= position + node.nodeSize && to >= position,
    );
  });
  return touches;
}
