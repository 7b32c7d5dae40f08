import { textblockTypeInputRule } from '@tiptap/core';
import { Heading2, Heading3, type LucideIcon } from 'lucide-react';
import type { BlockEditor, BlockOffer } from '../../define-editor';
import { turnInto } from '../../turn-into';

function headingOffer(level: 2 | 3, label: string, hint: string, icon: LucideIcon): BlockOffer {
  return {
    name: `heading${level}`,
    label,
    hint,
    icon,
    shortcut: `Mod-Alt-${level}`,
    apply: (editor) => turnInto(editor, 'heading', { level }),
    isActive: (editor) => editor.isActive('heading', { level }),
  };
}

/** `## ` and `### ` make headings. */
export const headingEditor: BlockEditor = {
  node: {
    addInputRules() {
      return [
        textblockTypeInputRule({
          find: /^(#{1,3})\s$/,
          type: this.type,
          getAttributes: (match) => ({ level: match[1] === '###' ? 3 : 2 }),
        }),
      ];
    },
  },
  offers: [
    headingOffer(2, 'Heading', 'A part of the commentary', Heading2),
    headingOffer(3, 'Small heading', 'A part of a part', Heading3),
  ],
};
