import { Pilcrow } from 'lucide-react';
import type { BlockEditor } from '../../define-editor';
import { turnInto } from '../../turn-into';

/** Plain text: what every other block of text turns back into. */
export const paragraphEditor: BlockEditor = {
  offers: [
    {
      name: 'paragraph',
      label: 'Text',
      hint: 'A plain paragraph',
      icon: Pilcrow,
      shortcut: 'Mod-Alt-0',
      apply: (editor) => turnInto(editor, 'paragraph'),
      isActive: (editor) => editor.isActive('paragraph'),
    },
  ],
};
