'use client';
import type { Editor } from '@tiptap/core';
import { type DragEvent as ReactDragEvent, useEffect, useRef, useState } from 'react';
import { drawnBlock, gapAtHeight } from './block-near';
import { blockIndex, moveBlockTo } from './move-block';

type BlockDrag = {
  /** How far down the canvas the block would be dropped; null while none is dragged over it. */
  dropTop: number | null;
  /** Begins to drag the block with this id. */
  start(event: ReactDragEvent, id: string): void;
};

/**
 * Lets blocks be dragged to between two others: by their handle, and figures and excerpts by
 * themselves. Words and files that are dragged are the editor’s own matter.
 */
export function useBlockDrag(editor: Editor): BlockDrag {
  const dragged = useRef<string | null>(null);
  const [dropTop, setDropTop] = useState<number | null>(null);

  useEffect(() => {
    const canvas = editor.view.dom.closest<HTMLElement>('.editor-canvas');
    if (!canvas) return;
    return listen(editor, canvas, dragged, setDropTop);
  }, [editor]);

  function start({ dataTransfer }: ReactDragEvent, id: string): void {
    const block = drawnBlock(editor.view, blockIndex(editor.state.doc, id));
    if (!block) return;
    dragged.current = id;
    dataTransfer.effectAllowed = 'move';
    dataTransfer.setData('text/plain', block.element.textContent ?? '');
    dataTransfer.setDragImage(block.element, 0, 0);
  }
  return { dropTop, start };
}

function listen(
  editor: Editor,
  canvas: HTMLElement,
  dragged: { current: string | null },
  setDropTop: (top: number | null) => void,
): () => void {
  const ends = new AbortController();
  // The editor hears of a drag before the canvas, and of where it goes after it, if at all.
  const late = { signal: ends.signal };
  const early = { ...late, capture: true };

  function begin(): void {
    dragged.current ??= blockDragged(editor);
  }
  function over(event: DragEvent): void {
    const gap = dragged.current !== null && gapAtHeight(editor.view, event.clientY);
    if (!gap) return;
    take(event);
    setDropTop(gap.top - canvas.getBoundingClientRect().top);
  }
  function drop(event: DragEvent): void {
    const id = dragged.current;
    const gap = id !== null && gapAtHeight(editor.view, event.clientY);
    if (!gap) return;
    take(event);
    end();
    moveBlockTo(editor, id, gap.gap);
    editor.view.focus();
  }
  function leave({ relatedTarget }: DragEvent): void {
    if (!canvas.contains(relatedTarget as Node | null)) setDropTop(null);
  }
  function end(): void {
    dragged.current = null;
    setDropTop(null);
  }

  canvas.addEventListener('dragstart', begin, late);
  canvas.addEventListener('dragover', over, early);
  canvas.addEventListener('drop', drop, early);
  canvas.addEventListener('dragleave', leave, late);
  canvas.addEventListener('dragend', end, late);
  return () => ends.abort();
}

// A figure or an excerpt that is taken hold of by itself; with the key for a copy it isn't moved.
function blockDragged({ view }: Editor): string | null {
  const { slice, move } = view.dragging ?? {};
  const block = slice?.openStart === 0 && slice.openEnd === 0 ? slice.content.firstChild : null;
  if (!move || !block || slice?.content.childCount !== 1) return null;
  const id = String(block.attrs.id);
  return blockIndex(view.state.doc, id) > 0 ? id : null;
}

function take(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
}
