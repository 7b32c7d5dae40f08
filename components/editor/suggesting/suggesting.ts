import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { saying } from '../notes/notices';
import { leavesTextAlone } from './leaves-text-alone';
import { suggestionMarksPlugin } from './suggestion-marks-plugin';
import { trackedTransaction } from './tracked-transaction';
import { withoutMarks } from './without-marks';
import { withoutMarksOfOthers } from './words-of-others';

/** Who is at the desk, as far as suggesting goes. */
export type Suggester = {
  /** The user whose suggestions they are; empty for nobody, who then can't suggest. */
  actorId: string;
  /** Whether changes become suggestions when the article is opened. */
  isOn: boolean;
  /** Whether this person may only suggest, unless they confirm that they edit directly. */
  isBound: boolean;
  /** The names of those whose suggestions there may be, by their user ids. */
  names: Record<string, string>;
};

type Suggesting = Suggester & {
  /** Whether somebody who is bound to suggest confirmed that they edit directly; it holds until the page is left. */
  isDirect: boolean;
};

const NOBODY: Suggester = { actorId: '', isOn: false, isBound: false, names: {} };

const KEY = new PluginKey<Suggesting>('suggesting');

// What decides about suggestions, or switches them, is not itself suggested.
const AS_IT_IS = 'asItIs';

/** Makes suggestions of changes while suggesting is on; see `trackedTransaction`. */
export function suggesting(suggester: Suggester = NOBODY): Extension {
  return Extension.create({
    name: 'suggesting',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin<Suggesting>({
        key: KEY,
        state: {
          init: () => ({ ...suggester, isDirect: false }),
          apply: (transaction, before) => {
            const change = transaction.getMeta(KEY);
            return change ? { ...before, ...change } : before;
          },
        },
      }),
      suggestionMarksPlugin(suggester.names),
      new Plugin({
        props: {
          transformPasted: (slice, view) => (view.dragging ? slice : withoutMarks(slice)),
        },
      }),
    ],
    dispatchTransaction({ transaction, next }) {
      const { state, isCapturingTransaction } = this.editor;
      // Tiptap tries commands out on the way to the transaction that it then dispatches.
      const suggested = isCapturingTransaction ? transaction : asSuggestion(transaction, state);
      next(suggested ?? saying(state.tr, REFUSED));
    },
  });
}

const REFUSED = 'This can’t be suggested here, so nothing was changed.';

/** Whether changes become suggestions now, and whose. */
export function suggestingOf(state: EditorState): Suggesting {
  return KEY.getState(state) ?? { ...NOBODY, isDirect: false };
}

/** Switches suggesting on or off; whoever is bound to suggest must have confirmed it. */
export function setSuggesting(view: EditorView, isOn: boolean): void {
  const { isBound, isDirect } = suggestingOf(view.state);
  const change = { isOn, isDirect: isDirect || (isBound && !isOn) };
  view.dispatch(view.state.tr.setMeta(KEY, change));
}

/** The transaction, to be carried out as it is even while suggesting. */
export function asItIs(transaction: Transaction): Transaction {
  return transaction.setMeta(AS_IT_IS, true);
}

function asSuggestion(transaction: Transaction, state: EditorState): Transaction | null {
  const { isOn, actorId } = suggestingOf(state);
  if (!transaction.docChanged || transaction.getMeta(AS_IT_IS)) return transaction;
  const isUndo = transaction.getMeta('history$') !== undefined;
  if (!isOn) return isUndo ? transaction : withoutMarksOfOthers(transaction, actorId);
  // Undo must not reach behind the suggestions into the text.
  if (!isUndo) return trackedTransaction(transaction, state, actorId);
  return leavesTextAlone(state.doc, transaction.doc, actorId) ? transaction : null;
}
