import type { BlockOffer } from '../../../lib/document/editors';
import type { EditorPanel } from '../panels/editor-panels';
import { FORM_KEYS } from './form-keys';
import { COMMENT_KEYS } from './shell-keys';
import type { ToolGroup } from './tools';

/** Keys and what they do; `keys` as Tiptap writes them. */
export type Shortcut = { label: string; keys: string };

export type ShortcutGroup = { label: string; shortcuts: Shortcut[] };

/** All keys of the editor, in groups: those of its buttons, and what only keys do. */
export function shortcutGroups(
  groups: readonly ToolGroup[],
  panels: readonly Pick<EditorPanel, 'label' | 'shortcut'>[],
): ShortcutGroup[] {
  const ofTools = groups.map(({ label, tools }) => ({ label, shortcuts: tools.flatMap(keysOf) }));
  return [
    ...ofTools,
    {
      label: 'Beside the text',
      shortcuts: panels.map(({ label, shortcut }) => ({ label, keys: shortcut })),
    },
    { label: 'While writing', shortcuts: WHILE_WRITING },
  ];
}

const WHILE_WRITING: Shortcut[] = [
  { label: 'Choose a block, in an empty paragraph', keys: '/' },
  { label: 'Make a heading, a small heading', keys: '## ' },
  { label: 'Begin a list', keys: '- ' },
  { label: 'Begin a numbered list', keys: '1. ' },
  { label: 'Make a note', keys: '[^]' },
  { label: 'Open the note that is selected', keys: 'Enter' },
  { label: 'Comment on what is selected, or on the block or field', keys: COMMENT_KEYS },
  { label: 'Leave a list or an excerpt, in its empty last line', keys: 'Enter' },
  { label: 'Go into the form of an excerpt or a figure', keys: FORM_KEYS },
  { label: 'Mark an elision, in an excerpt', keys: 'Mod-Alt-.' },
  { label: 'Go to the original beside the translation, and back', keys: 'Mod-Alt-b' },
  { label: 'Add a pair of paragraphs, in an excerpt', keys: 'Mod-Enter' },
  { label: 'Remove a pair of paragraphs', keys: 'Mod-Shift-Enter' },
  { label: 'Go back to the text, from a note, a form or a panel', keys: 'Escape' },
];

function keysOf({ label, shortcut }: Pick<BlockOffer, 'label' | 'shortcut'>): Shortcut[] {
  return shortcut ? [{ label, keys: shortcut }] : [];
}
