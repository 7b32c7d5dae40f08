'use client';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Opens a `dialog` in front of the page as long as it is drawn. The page behind doesn't scroll, and
 * the focus goes back to where it was.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = frame.current;
    const giveBack = holdPage(document.documentElement);
    dialog?.showModal();
    return () => {
      dialog?.close();
      giveBack();
    };
  }, []);
  return frame;
}

// Where a scroll bar took room, the room is kept, so that nothing moves.
function holdPage({ style, clientWidth }: HTMLElement): () => void {
  const { overflow, scrollbarGutter } = style;
  const hasBar = innerWidth > clientWidth;
  style.overflow = 'hidden';
  if (hasBar) style.scrollbarGutter = 'stable';
  return () => Object.assign(style, { overflow, scrollbarGutter });
}
