import { expect, it } from 'vitest';
import { editableBlocks } from '../../../lib/document/editors';
import { shortcutKeys, shortcutText } from '../../../lib/document/shortcut-names';
import { toolGroups } from './tools';

const nothing = () => {};
const { offers } = editableBlocks({
  noteStyle: 'arabic',
  uploadImage: async () => ({ ok: false, reason: '' }),
  imageHref: () => '',
  chooseImage: async () => null,
  findOutlets: async () => [],
});
const tools = toolGroups(offers, { onLink: nothing, onSave: nothing, onHelp: nothing }).flatMap(
  (group) => group.tools,
);

it('every button of the bar has keys, and no two have the same', () => {
  expect(tools.filter(({ shortcut }) => !shortcut).map(({ label }) => label)).toEqual([]);
  expect(new Set(tools.map(({ shortcut }) => shortcut)).size).toBe(tools.length);
});

it('keys are named as the machine names them, and what is typed stays as it is', () => {
  expect(shortcutText('Mod-Alt-2', false)).toBe('Ctrl+Alt+2');
  expect(shortcutText('Mod-Shift-z', true)).toBe('⌘⇧Z');
  expect(shortcutKeys('## ', false)).toEqual(['##']);
  expect(shortcutKeys('- ', false)).toEqual(['-']);
});
