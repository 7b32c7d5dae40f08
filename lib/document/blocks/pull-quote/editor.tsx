import type { Editor } from '@tiptap/core';
import { Quote, TextQuote } from 'lucide-react';
import type { BlockEditor } from '../../define-editor';
import { insertBlock } from '../../insert-block';
import { turnInto } from '../../turn-into';
import { canUseAsPullQuote, useAsPullQuote } from './editing';

/** A paragraph becomes a pull quote, and back; one with notes stays, for a pull quote has none. */
export const pullQuoteEditor: BlockEditor = {
  offers: [
    {
      name: 'pullQuote',
      label: 'Pull quote',
      hint: 'The sentence that stands large beside the text',
      icon: Quote,
      shortcut: 'Mod-Alt-q',
      apply: (editor) => {
        if (editor.isActive('pullQuote') || isTextOnly(editor)) turnInto(editor, 'pullQuote');
        else insertBlock(editor, { type: 'pullQuote' });
      },
      isActive: (editor) => editor.isActive('pullQuote'),
    },
    {
      name: 'useAsPullQuote',
      label: 'Use as pull quote',
      hint: 'The selected words of an excerpt',
      icon: TextQuote,
      shortcut: 'Mod-Alt-Shift-q',
      apply: useAsPullQuote,
      isOff: ({ state }) => !canUseAsPullQuote(state),
    },
  ],
};

function isTextOnly(editor: Editor): boolean {
  const { $from, $to } = editor.state.selection;
  if ($from.depth !== 1 || !$from.sameParent($to) || $from.parent.type.name !== 'paragraph') {
    return false;
  }
  return $from.parent.content.content.every((child) => child.isText);
}
