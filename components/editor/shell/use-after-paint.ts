'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/**
 * What is read from the editor right after what was typed is on the screen, so that no key waits for
 * it. `read` must stay the same function as long as it reads the same. Equal answers render nothing.
 */
export function useAfterPaint<T>(
  editor: Editor,
  read: (editor: Editor) => T,
  areEqual: (before: T, after: T) => boolean,
): T {
  const [value, setValue] = useState(() => read(editor));
  useEffect(() => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      frame = 0;
      const now = read(editor);
      setValue((before) => (areEqual(before, now) ? before : now));
    };
    const wait = () => {
      // A task begun in a frame runs after that frame is painted.
      frame ||= requestAnimationFrame(() => {
        timer = setTimeout(look);
      });
    };
    look();
    editor.on('transaction', wait);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      editor.off('transaction', wait);
    };
  }, [editor, read, areEqual]);
  return value;
}
