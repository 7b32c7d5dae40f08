import { extensions as core, Extension, type Extensions } from '@tiptap/core';
import {
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  splitBlockKeepMarks,
} from '@tiptap/pm/commands';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { type BlockOffer, type EditingServices, editableBlocks } from '../../lib/document/editors';
import { blockIdsPlugin } from './blocks/block-ids';
import { moveBlock } from './blocks/move-block';
import { placeholdersPlugin } from './blocks/placeholders';
import { settledBlocksPlugin } from './blocks/settled-blocks';
import { noticesPlugin } from './notes/notices';
import { checkMarksPlugin } from './panels/check-marks';
import { pastePlugin } from './paste/paste-plugin';
import { FORM_KEYS, formKeysPlugin, goToForm } from './shell/form-keys';
import { toldSelectionPlugin } from './shell/told-selection';
import { type Suggester, suggesting } from './suggesting/suggesting';
import { showLanguageForm, turnDirection } from './typing/block-language';
import { typingPlugins } from './typing/typing-plugins';

/** What keys ask of the shell around the text. */
export type ShellCalls = {
  link(): void;
  save(): void;
};

/**
 * All extensions of the editor and what its menus offer. The order is the order of keys: the ground
 * first, then the blocks, last what Enter does where no block says otherwise.
 */
export function articleExtensions(
  services: EditingServices,
  calls: ShellCalls,
  suggester?: Suggester,
): { extensions: Extensions; offers: BlockOffer[] } {
  const { extensions, offers } = editableBlocks(services);
  return {
    extensions: [
      plainKeys,
      plainEnter,
      ...extensions,
      editingGround(offers, calls),
      suggesting(suggester),
    ],
    offers,
  };
}

/**
 * What of Tiptap's own the editor goes without: its keymap, in the place of which is `plainKeys`, and
 * its looking for deletions after each key, of which nobody here asks to be told.
 */
export const CORE_EXTENSIONS = { keymap: false, delete: false } as const;

// The keys of Tiptap without its clearing of an article of which all was changed: that took the ids
// of blocks, and did so again while undo brought the text back.
const plainKeys = core.Keymap.extend({ name: 'plainKeys', addProseMirrorPlugins: () => [] });

// Tiptap's own way of splitting breaks when the selection spans blocks of different kinds.
const plainEnter = Extension.create({
  name: 'plainEnter',
  addKeyboardShortcuts() {
    const { editor } = this;
    const enter = chainCommands(createParagraphNear, liftEmptyBlock, splitBlockKeepMarks);
    return {
      Enter: () => {
        enter(editor.state, editor.view.dispatch);
        return true;
      },
    };
  },
});

/** Everything about editing that isn't about one kind of block: history, ids, keys, paste. */
function editingGround(offers: readonly BlockOffer[], calls: ShellCalls): Extension {
  return Extension.create({
    name: 'editingGround',
    addProseMirrorPlugins: () => [
      toldSelectionPlugin(),
      history({ depth: 500 }),
      blockIdsPlugin(),
      settledBlocksPlugin(),
      placeholdersPlugin(),
      dropCursor({ class: 'drop-cursor', color: false }),
      gapCursor(),
      noticesPlugin(),
      checkMarksPlugin(),
      pastePlugin(),
      formKeysPlugin(),
      ...typingPlugins(),
    ],
    addKeyboardShortcuts() {
      const { editor } = this;
      const done = (call: () => void) => () => {
        call();
        return true;
      };
      const offered = offers.flatMap(({ shortcut, apply }) =>
        shortcut ? [[shortcut, done(() => apply(editor))]] : [],
      );
      return {
        ...Object.fromEntries(offered),
        'Mod-z': () => undo(editor.state, editor.view.dispatch),
        'Mod-y': () => redo(editor.state, editor.view.dispatch),
        'Shift-Mod-z': () => redo(editor.state, editor.view.dispatch),
        'Mod-k': done(calls.link),
        'Mod-s': done(calls.save),
        'Mod-Alt-l': () => showLanguageForm(editor.state, editor.view.dispatch, true),
        'Mod-Shift-x': () => turnDirection(editor.state, editor.view.dispatch),
        [FORM_KEYS]: () => goToForm(editor),
        'Alt-ArrowUp': () => moveBlock(editor, 'up'),
        'Alt-ArrowDown': () => moveBlock(editor, 'down'),
        'Shift-Enter': () => editor.commands.enter(),
      };
    },
  });
}
