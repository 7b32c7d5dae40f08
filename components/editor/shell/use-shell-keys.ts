'use client';
import { keydownHandler } from '@tiptap/pm/keymap';
import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useRef } from 'react';

/** Acts by their keys, as Tiptap writes them. */
export type ShellKeys = Record<string, () => void>;

/** Keys that work on the whole page, wherever the focus is. */
export function useShellKeys(view: EditorView, keys: ShellKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const commands = Object.entries(latest.current).map(([name, act]) => [
        name,
        () => {
          act();
          return true;
        },
      ]);
      if (keydownHandler(Object.fromEntries(commands))(view, event)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [view]);
}
