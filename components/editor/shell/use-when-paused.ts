'use client';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { startTransition, useEffect, useState } from 'react';

const PAUSE_MS = 400;

/**
 * What is read from the article when its writer pauses, so that no key waits for it. `read` must be a
 * function of its own module: it is asked again only after a change. Equal answers render nothing.
 */
export function useWhenPaused<T>(
  editor: Editor,
  read: (state: EditorState) => T,
  areEqual: (before: T, after: T) => boolean = Object.is,
): T {
  const [value, setValue] = useState(() => read(editor.state));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const now = read(editor.state);
      startTransition(() => setValue((before) => (areEqual(before, now) ? before : now)));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    editor.on('transaction', wait);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', wait);
    };
  }, [editor, read, areEqual]);
  return value;
}
