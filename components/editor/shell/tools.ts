import type { Editor } from '@tiptap/core';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import {
  ArrowDown,
  ArrowUp,
  Bold,
  Italic,
  Keyboard,
  Languages,
  Link,
  type LucideIcon,
  PilcrowLeft,
  Redo2,
  Save,
  Superscript,
  Undo2,
} from 'lucide-react';
import { type BlockOffer, canInsertNote, insertNote } from '../../../lib/document/editors';
import { moveBlock } from '../blocks/move-block';
import {
  blockLanguage,
  isRightToLeft,
  showLanguageForm,
  turnDirection,
} from '../typing/block-language';
import { HELP_KEYS } from './shell-keys';

/** A button of the toolbar: what it does, when it is pressed in and when it can't be pressed. */
export type Tool = {
  name: string;
  label: string;
  icon: LucideIcon;
  shortcut?: string;
  press(editor: Editor): void;
  isActive?(editor: Editor): boolean;
  isOff?(editor: Editor): boolean;
};

export type ToolGroup = { label: string; tools: Tool[] };

/** What some buttons ask of the shell. */
export type ShellTools = { onLink(): void; onSave(): void; onHelp(): void };

/** All tools in their groups, in the order of the bar. */
export function toolGroups(
  offers: readonly BlockOffer[],
  { onLink, onSave, onHelp }: ShellTools,
): ToolGroup[] {
  return [
    { label: 'History', tools: HISTORY },
    {
      label: 'Text',
      tools: [
        markTool('strong', 'Strong', Bold, 'Mod-b'),
        markTool('emphasis', 'Emphasis', Italic, 'Mod-i'),
        { ...markTool('link', 'Link', Link, 'Mod-k'), press: onLink },
        NOTE,
      ],
    },
    { label: 'Blocks', tools: offers.map(offerTool) },
    { label: 'Language', tools: LANGUAGE },
    { label: 'Order', tools: [moveTool('up', ArrowUp), moveTool('down', ArrowDown)] },
    {
      label: 'Article',
      tools: [
        { name: 'save', label: 'Save now', icon: Save, shortcut: 'Mod-s', press: onSave },
        { name: 'help', label: 'Keys', icon: Keyboard, shortcut: HELP_KEYS, press: onHelp },
      ],
    },
  ];
}

const LANGUAGE: Tool[] = [
  {
    name: 'language',
    label: 'Language of the block',
    icon: Languages,
    shortcut: 'Mod-Alt-l',
    press: ({ state, view }) => showLanguageForm(state, view.dispatch, true),
    isOff: ({ state }) => blockLanguage(state) === null,
  },
  {
    name: 'right to left',
    label: 'Right to left',
    icon: PilcrowLeft,
    shortcut: 'Mod-Shift-x',
    press: ({ state, view }) => turnDirection(state, view.dispatch),
    isActive: ({ state }) => isRightToLeft(state),
    isOff: ({ state }) => blockLanguage(state) === null,
  },
];

const HISTORY: Tool[] = [
  {
    name: 'undo',
    label: 'Undo',
    icon: Undo2,
    shortcut: 'Mod-z',
    press: ({ state, view }) => undo(state, view.dispatch),
    isOff: ({ state }) => undoDepth(state) === 0,
  },
  {
    name: 'redo',
    label: 'Redo',
    icon: Redo2,
    shortcut: 'Mod-y',
    press: ({ state, view }) => redo(state, view.dispatch),
    isOff: ({ state }) => redoDepth(state) === 0,
  },
];

const NOTE: Tool = {
  name: 'note',
  label: 'Note',
  icon: Superscript,
  shortcut: 'Mod-Alt-f',
  press: insertNote,
  isOff: ({ state }) => !canInsertNote(state),
};

function markTool(name: string, label: string, icon: LucideIcon, shortcut: string): Tool {
  return {
    name,
    label,
    icon,
    shortcut,
    press: (editor) => editor.chain().focus().toggleMark(name).run(),
    isActive: (editor) => editor.isActive(name),
    isOff: ({ state }) => {
      const type = state.schema.marks[name];
      return !type || !state.selection.$from.parent.type.allowsMarkType(type);
    },
  };
}

function offerTool({ name, label, icon, shortcut, apply, isActive, ...offer }: BlockOffer): Tool {
  // What turns text into something else can't turn the headline; what comes after it can.
  const isOff = offer.isOff ?? (isActive && isInHeadline);
  return { name, label, icon, shortcut, press: apply, isActive, isOff };
}

function moveTool(direction: 'up' | 'down', icon: LucideIcon): Tool {
  return {
    name: direction,
    label: `Move block ${direction}`,
    icon,
    shortcut: direction === 'up' ? 'Alt-ArrowUp' : 'Alt-ArrowDown',
    press: (editor) => moveBlock(editor, direction),
    isOff: isInHeadline,
  };
}

function isInHeadline(editor: Editor): boolean {
  return editor.isActive('headline');
}
