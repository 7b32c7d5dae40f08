import { markInputRule } from '@tiptap/core';
import type { BlockEditor } from '../../define-editor';

/** Mod-b; `**so**` is strong. */
export const strongEditor: BlockEditor = {
  mark: {
    addKeyboardShortcuts() {
      return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
    },
    addInputRules() {
      return [markInputRule({ find: /(?:^|\s)(\*\*([^*\s][^*]*)\*\*)$/, type: this.type })];
    },
  },
};

/** Mod-i; `_so_` is emphasised. */
export const emphasisEditor: BlockEditor = {
  mark: {
    addKeyboardShortcuts() {
      return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
    },
    addInputRules() {
      return [markInputRule({ find: /(?:^|\s)(_([^_\s][^_]*)_)$/, type: this.type })];
    },
  },
};

/** What is typed after a link is not part of it. */
export const linkEditor: BlockEditor = { mark: { inclusive: false } };
