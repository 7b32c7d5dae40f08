import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leavesTextAlone } from './leaves-text-alone';
import { trackedTransaction } from './tracked-transaction';

type Suggesting = {
  /** Whether changes become suggestions. */
  isOn: boolean;
  /** The user whose suggestions they are; empty for nobody, who then can't suggest. */
  actorId: string;
  /** How often a change was refused because it can't be suggested. */
  refusals: number;
};

const KEY = new PluginKey<Suggesting>('suggesting');

// What decides about suggestions, or switches them, is not itself suggested.
const AS_IT_IS = 'asItIs';

/** Makes suggestions of changes while suggesting is on; see `trackedTransaction`. */
export function suggesting(actorId: string, isOnAtFirst: boolean): Extension {
  return Extension.create({
    name: 'suggesting',
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin<Suggesting>({
        key: KEY,
        state: {
          init: () => ({ isOn: isOnAtFirst && actorId !== '', actorId, refusals: 0 }),
          apply: (transaction, before) => ({ ...before, ...transaction.getMeta(KEY) }),
        },
      }),
    ],
    dispatchTransaction({ transaction, next }) {
      const { state, isCapturingTransaction } = this.editor;
      // Tiptap tries commands out on the way to the transaction that it then dispatches.
      const suggested = isCapturingTransaction ? transaction : asSuggestion(transaction, state);
      if (suggested) next(suggested);
      else next(refused(state));
    },
  });
}

/** Whether changes become suggestions now, whose, and how many were refused. */
export function suggestingOf(state: EditorState): Suggesting {
  return KEY.getState(state) ?? { isOn: false, actorId: '', refusals: 0 };
}

/** Switches suggesting on or off. */
export function setSuggesting(view: EditorView, isOn: boolean): void {
  view.dispatch(view.state.tr.setMeta(KEY, { isOn }));
}

/** The transaction, to be carried out as it is even while suggesting. */
export function asItIs(transaction: Transaction): Transaction {
  return transaction.setMeta(AS_IT_IS, true);
}

function asSuggestion(transaction: Transaction, state: EditorState): Transaction | null {
  const { isOn, actorId } = suggestingOf(state);
  if (!isOn || !transaction.docChanged || transaction.getMeta(AS_IT_IS)) return transaction;
  // Undo must not reach behind the suggestions into the text.
  if (!transaction.getMeta('history$')) return trackedTransaction(transaction, state, actorId);
  return leavesTextAlone(state.doc, transaction.doc, actorId) ? transaction : null;
}

function refused(state: EditorState): Transaction {
  return state.tr.setMeta(KEY, { refusals: suggestingOf(state).refusals + 1 });
}
