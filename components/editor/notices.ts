import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

const KEY = new PluginKey<string>('notices');

/** Keeps the one line that the editor has to say about the last thing done to the text. */
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
