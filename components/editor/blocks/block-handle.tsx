'use client';
import { lookUp } from '../../../lib/look-up';
import './block-handle.css';
import type { Editor } from '@tiptap/core';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { blockIndex, moveBlockTo, selectBlock } from './move-block';
import { useBlockDrag } from './use-block-drag';
import { useBlockPlace } from './use-block-place';

/**
 * The handle beside the block under the mouse or with the cursor: it is dragged to where the block
 * should stand, or moves it by arrows. There is one of it, however many blocks there are.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const button = useRef<HTMLButtonElement>(null);
  const place = useBlockPlace(editor, button);
  const { dropTop, start } = useBlockDrag(editor);
  const [said, setSaid] = useState('');

  function move(event: KeyboardEvent, id: string): void {
    const by = lookUp(STEPS, event.key);
    if (by === undefined) return;
    event.preventDefault();
    const { doc } = editor.state;
    const index = blockIndex(doc, id);
    const hasMoved = moveBlockTo(editor, id, by < 0 ? index - 1 : index + 2);
    const number = index + (hasMoved ? by : 0) + 1;
    setSaid(`Block ${number} of ${doc.childCount}`);
    button.current?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <>
      {place && (
        <button
          ref={button}
          type="button"
          className="block-handle"
          style={{ top: place.top, left: place.left }}
          title="Move block: drag it, or press Alt+↑ or Alt+↓"
          aria-label="Move block"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          draggable
          onDragStart={(event) => start(event, place.id)}
          onKeyDown={(event) => move(event, place.id)}
          onClick={() => selectBlock(editor, place.id)}
        >
          <GripVertical size={16} aria-hidden />
        </button>
      )}
      {dropTop !== null && <div className="block-drop-line" style={{ top: dropTop }} />}
      <span className="ui-hidden" role="status">
        {said}
      </span>
    </>
  );
}

const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };
