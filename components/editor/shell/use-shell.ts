'use client';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useMemo, useState } from 'react';
import type { ShellCalls } from '../editing-ground';
import type { EditorPanel } from '../panels/editor-panels';
import { useRemembered } from '../panels/use-remembered';
import type { Saver } from '../saving/saver';
import { HELP_KEYS } from './shell-keys';
import type { ShellTools } from './tools';
import { useShellKeys } from './use-shell-keys';

type ShellOptions = {
  view: EditorView;
  saver: Saver | null;
  /** What keys in the text ask of the shell. */
  calls: { current: ShellCalls };
  panels: readonly EditorPanel[];
};

/** What of the shell is open: the panel beside the text, the form for a link, the list of keys. */
export function useShell({ view, saver, calls, panels }: ShellOptions) {
  const [isLinking, setLinking] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [remembered, openPanel] = useRemembered('editor-panel', 'notes');
  const [asked, setAsked] = useState(0);
  const open = panels.find(({ name }) => name === remembered) ?? panels[0];

  const tools = useMemo<ShellTools>(
    () => ({
      onLink: () => setLinking(true),
      onSave: () => saver?.retry(),
      onHelp: () => setHelping(true),
    }),
    [saver],
  );
  useEffect(() => {
    calls.current = { link: tools.onLink, save: tools.onSave };
  }, [calls, tools]);

  const ofPanels = panels.map(({ name, shortcut }) => [
    shortcut,
    () => {
      openPanel(name);
      setAsked(asked + 1);
    },
  ]);
  useShellKeys(view, { [HELP_KEYS]: tools.onHelp, ...Object.fromEntries(ofPanels) });

  return { tools, isLinking, setLinking, isHelping, setHelping, open, openPanel, asked };
}
