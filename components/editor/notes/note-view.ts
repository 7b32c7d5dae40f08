import { toggleMark } from '@tiptap/pm/commands';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';
import { notesOf, withNotes } from '../../../lib/document/editors';
import { notePaste } from '../paste/note-paste';
import { languageAt } from '../typing/block-language';
import { quotesPlugin } from '../typing/quotes';

export type NoteView = {
  view: EditorView;
  /** Shows the note as it is in the article now; to be called after every change there. */
  follow(): void;
};

type NoteViewOptions = {
  place: HTMLElement;
  outer: EditorView;
  id: string;
  label: string;
  onClose(): void;
  onLink(): void;
};

/**
 * A small editor for the text of one note. Every change goes into the article at once, and undo is
 * the article's.
 */
export function createNoteView(options: NoteViewOptions): NoteView | null {
  const { place, outer, id, label } = options;
  const placed = () => notesOf(outer.state).notes.find((note) => note.id === id);
  const start = placed();
  if (!start) return null;
  const languageHere = () => languageAt(outer.state.doc.resolve(placed()?.position ?? 0));
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: start.node,
      selection: TextSelection.create(start.node, start.node.content.size),
      plugins: [quotesPlugin(languageHere), noteKeys(outer, options)],
    }),
    editable: () => outer.editable,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': `Text of note ${label}`,
      class: 'note-editor-text',
      'data-note': id,
    },
    ...notePaste(outer),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      const at = placed()?.position;
      if (!transaction.getMeta('followed') && at !== undefined) carryOut(outer, transaction, at);
    },
  });
  let isEditable = outer.editable;
  function follow(): void {
    const note = placed()?.node;
    if (outer.editable !== isEditable) {
      isEditable = outer.editable;
      // Asks again whether the article may be changed.
      view.setProps({});
    }
    const difference = note && changedRange(view.state.doc, note);
    if (!note || !difference) return;
    const { from, to, end } = difference;
    view.dispatch(view.state.tr.replace(from, to, note.slice(from, end)).setMeta('followed', true));
  }
  return { view, follow };
}

function noteKeys(outer: EditorView, { onClose, onLink }: NoteViewOptions) {
  const { strong, emphasis } = outer.state.schema.marks;
  const done = (call: () => void) => () => {
    call();
    return true;
  };
  return keymap({
    'Mod-z': () => undo(outer.state, outer.dispatch),
    'Mod-y': () => redo(outer.state, outer.dispatch),
    'Shift-Mod-z': () => redo(outer.state, outer.dispatch),
    ...(strong && { 'Mod-b': toggleMark(strong) }),
    ...(emphasis && { 'Mod-i': toggleMark(emphasis) }),
    'Mod-k': done(onLink),
    Enter: done(onClose),
    'Shift-Enter': done(onClose),
    Escape: done(onClose),
  });
}

function carryOut(outer: EditorView, transaction: Transaction, position: number): void {
  // What ends a step of undo in a note ends it in the article.
  const carried = transaction.getMeta('closeHistory$')
    ? closeHistory(outer.state.tr)
    : outer.state.tr;
  if (!transaction.docChanged) {
    if (transaction.getMeta('closeHistory$')) outer.dispatch(carried);
    return;
  }
  const shift = StepMap.offset(position + 1);
  for (const step of transaction.steps) {
    const moved = step.map(shift);
    if (moved) carried.step(moved);
  }
  outer.dispatch(withNotes(carried, { inNote: true }));
}

function changedRange(before: Node, after: Node) {
  const from = after.content.findDiffStart(before.content);
  const ends = after.content.findDiffEnd(before.content);
  if (from === null || !ends) return null;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return { from, to: ends.b + overlap, end: ends.a + overlap };
}
