import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { notesOf, withNotes } from '../../../lib/document/editors';

const KEY = new PluginKey<string>('notices');

/**
 * Keeps the one line that the editor has to say about the last thing done to the text. What is said
 * of notes that went with a deletion is such a thing too: of the two only the later stays.
 */
export function noticesPlugin(): Plugin<string> {
  return new Plugin({
    key: KEY,
    state: {
      init: () => '',
      apply(change, before) {
        const said: string | undefined = change.getMeta(KEY);
        return said ?? (change.getMeta('history$') ? '' : before);
      },
    },
    appendTransaction(changes, before, after) {
      const { removed } = notesOf(after);
      const isRemoval = removed !== null && removed.serial !== notesOf(before).removed?.serial;
      const isSaid = changes.some((change) => change.getMeta(KEY));
      if (isRemoval && !isSaid && noticeOf(after)) return saying(after.tr, '');
      if (isSaid && removed && !isRemoval) return withNotes(after.tr, { dismissed: true });
      return null;
    },
  });
}

/** The change, with a sentence about it; an empty one takes back what was said. */
export function saying(change: Transaction, sentence: string): Transaction {
  return change.setMeta(KEY, sentence);
}

/** What there is to say now, or nothing. */
export function noticeOf(state: EditorState): string {
  return KEY.getState(state) ?? '';
}
