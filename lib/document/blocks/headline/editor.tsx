import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { BlockEditor } from '../../define-editor';

/** Enter leaves the headline; it is never split, and with nothing in it there is nothing before it. */
export const headlineEditor: BlockEditor = {
  node: {
    addKeyboardShortcuts() {
      return {
        Enter: () => leaveHeadline(this.editor),
        'Shift-Enter': () => leaveHeadline(this.editor),
        Backspace: () => isInEmptyHeadline(this.editor),
      };
    },
  },
};

function leaveHeadline({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  if ($from.parent.type.name !== 'headline') return false;
  const after = $from.after();
  const transaction = state.tr;
  if (!state.doc.resolve(after).nodeAfter?.isTextblock) {
    transaction.insert(after, state.schema.nodes.paragraph?.create() ?? []);
  }
  transaction.setSelection(Selection.near(transaction.doc.resolve(after + 1)));
  view.dispatch(transaction.scrollIntoView());
  return true;
}

function isInEmptyHeadline({ state }: Editor): boolean {
  const { empty, $from } = state.selection;
  return empty && $from.parent.type.name === 'headline' && $from.parent.content.size === 0;
}
