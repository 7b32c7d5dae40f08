'use client';
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef } from 'react';
import { ariaShortcut, hasAppleKeys, shortcutText } from '../../../lib/document/shortcut-names';
import { Tabs } from '../../ui/tabs';
import type { EditorPanel } from './editor-panels';
import { WordCount } from './word-count';

type EditorSideProps = {
  editor: Editor;
  panels: EditorPanel[];
  open: string;
  onOpen: (name: string) => void;
  /** Counts how often a panel was asked for by keys; each time the focus goes there. */
  asked: number;
};

/** What stands beside the text: one panel at a time, and the count of words below all of them. */
export function EditorSide({ editor, panels, open, onOpen, asked }: EditorSideProps) {
  const side = useRef<HTMLElement>(null);
  const isApple = hasAppleKeys();
  useFocusWhenAsked(side, asked);
  return (
    <aside
      ref={side}
      className="editor-side"
      aria-label="Beside the text"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) editor.view.focus();
      }}
    >
      <Tabs
        label="Beside the text"
        value={open}
        onChange={onOpen}
        tabs={panels.map(({ name, label, count, shortcut, panel }) => ({
          value: name,
          label,
          count,
          title: `${label} (${shortcutText(shortcut, isApple)})`,
          keys: ariaShortcut(shortcut, isApple),
          panel,
        }))}
      />
      <WordCount editor={editor} />
    </aside>
  );
}

// Whoever opens a panel by keys goes on in it: at its current line, its first control, or itself.
function useFocusWhenAsked(side: RefObject<HTMLElement | null>, asked: number): void {
  useEffect(() => {
    if (asked === 0) return;
    const panel = side.current?.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])');
    const control =
      panel?.querySelector<HTMLElement>('[aria-current]') ??
      panel?.querySelector<HTMLElement>('a[href], button:not([disabled]), input, textarea');
    (control ?? panel)?.focus();
  }, [side, asked]);
}
