import { type Editor, findParentNode, wrappingInputRule } from '@tiptap/core';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { List, ListOrdered } from 'lucide-react';
import type { BlockEditor } from '../../define-editor';

// Deeper lists would near the depth at which a document is refused.
const MOST_DEPTH = 12;

/** Items split on Enter, move in and out with Tab, and leave the list with Backspace. */
export const listItemEditor: BlockEditor = {
  node: {
    addKeyboardShortcuts() {
      const run = (command: Command) => command(this.editor.state, this.editor.view.dispatch);
      return {
        Enter: () => run(splitListItem(this.type)) || run(liftListItem(this.type)),
        Tab: () => isShallow(this.editor) && run(sinkListItem(this.type)),
        'Shift-Tab': () => run(liftListItem(this.type)),
        Backspace: () => isAtStartOfItem(this.editor) && run(liftListItem(this.type)),
      };
    },
  },
};

/** `- ` begins a list. */
export const bulletListEditor: BlockEditor = {
  node: {
    addInputRules() {
      return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })];
    },
  },
  offers: [
    {
      name: 'bulletList',
      label: 'List',
      hint: 'Items in no order',
      icon: List,
      shortcut: 'Mod-Shift-8',
      apply: (editor) => toggleList(editor, 'bulletList'),
      isActive: (editor) => editor.isActive('bulletList'),
    },
  ],
};

/** `1. ` begins a numbered list, `7. ` one that counts from seven. */
export const orderedListEditor: BlockEditor = {
  node: {
    addInputRules() {
      return [
        wrappingInputRule({
          find: /^(\d{1,4})\.\s$/,
          type: this.type,
          getAttributes: (match) => ({ start: Number(match[1]) }),
        }),
      ];
    },
  },
  offers: [
    {
      name: 'orderedList',
      label: 'Numbered list',
      hint: 'Items in their order',
      icon: ListOrdered,
      shortcut: 'Mod-Shift-7',
      apply: (editor) => toggleList(editor, 'orderedList'),
      isActive: (editor) => editor.isActive('orderedList'),
    },
  ],
};

function toggleList(editor: Editor, name: 'bulletList' | 'orderedList'): void {
  const { state, view } = editor;
  const type = state.schema.nodes[name];
  const item = state.schema.nodes.listItem;
  if (!type || !item) return;
  const list = findParentNode((node) => node.type.spec.content === type.spec.content)(
    state.selection,
  );
  if (!list) wrapInList(type)(state, view.dispatch);
  else if (list.node.type === type) liftListItem(item)(state, view.dispatch);
  else view.dispatch(state.tr.setNodeMarkup(list.pos, type, { id: list.node.attrs.id }));
  view.focus();
}

function isShallow(editor: Editor): boolean {
  return editor.state.selection.$from.depth < MOST_DEPTH;
}

function isAtStartOfItem(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const isFirst = $from.depth > 1 && $from.index(-1) === 0;
  return empty && $from.parentOffset === 0 && isFirst && $from.node(-1).type.name === 'listItem';
}
