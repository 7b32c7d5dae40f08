'use client';
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useState } from 'react';
import { blockAtHeight, type DrawnBlock, drawnBlock } from './block-near';
import { blockIndex } from './move-block';

/** Where in the canvas the block begins that a handle belongs to. */
export type BlockPlace = { id: string; top: number; left: number };

/**
 * The block under the mouse or, once the cursor gets to another, the one it is in; null for the
 * headline, which stays. While its handle has the focus it is the same block, wherever it goes.
 */
export function useBlockPlace(
  editor: Editor,
  handle: RefObject<HTMLElement | null>,
): BlockPlace | null {
  const [place, setPlace] = useState<BlockPlace | null>(null);
  useEffect(() => {
    const isHeld = () => document.activeElement === handle.current && handle.current !== null;
    const show = (next: BlockPlace | null) =>
      setPlace((shown) => (isSame(shown, next) ? shown : next));
    return followBlocks(editor, isHeld, show);
  }, [editor, handle]);
  return place;
}

function isSame(before: BlockPlace | null, after: BlockPlace | null): boolean {
  return before?.id === after?.id && before?.top === after?.top && before?.left === after?.left;
}

type Find = () => DrawnBlock | null;

// Keys within one block cost a comparison; measuring waits for the frame.
function followBlocks(
  editor: Editor,
  isHeld: () => boolean,
  show: (place: BlockPlace | null) => void,
): () => void {
  const { view } = editor;
  const canvas = view.dom.closest('.editor-canvas');
  if (!canvas) return () => {};
  let shown = '';
  let cursor = -1;
  let find: Find = () => null;
  let frame = 0;

  const again: Find = () => drawnBlock(view, blockIndex(view.state.doc, shown));
  function measure(): void {
    frame = 0;
    const block = editor.isDestroyed ? null : (isHeld() ? again : find)();
    if (block) shown = block.id;
    show(block && block.index > 0 ? placeIn(canvas as Element, block) : null);
  }
  function later(next: Find): void {
    find = next;
    frame ||= requestAnimationFrame(measure);
  }
  function point({ clientY, pointerType, buttons }: PointerEvent): void {
    if (pointerType === 'mouse' && buttons === 0) later(() => blockAtHeight(view, clientY));
  }
  function follow(): void {
    const index = view.state.selection.$from.index(0);
    if (index === cursor) return;
    cursor = index;
    later(() => drawnBlock(view, index));
  }

  const grown = new ResizeObserver(() => shown && later(again));
  grown.observe(view.dom);
  canvas.addEventListener('pointermove', point as EventListener);
  editor.on('selectionUpdate', follow);
  return () => {
    cancelAnimationFrame(frame);
    grown.disconnect();
    canvas.removeEventListener('pointermove', point as EventListener);
    editor.off('selectionUpdate', follow);
  };
}

function placeIn(canvas: Element, { id, element }: DrawnBlock): BlockPlace {
  const frame = canvas.getBoundingClientRect();
  const { top, left } = element.getBoundingClientRect();
  return { id, top: top - frame.top, left: left - frame.left };
}
