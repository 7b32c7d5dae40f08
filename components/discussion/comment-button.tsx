'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { MessageSquarePlus } from 'lucide-react';
import type { CSSProperties } from 'react';
import { ariaShortcut, hasAppleKeys, shortcutText } from '../../lib/document/shortcut-names';
import { COMMENT_KEYS } from '../editor/shell/shell-keys';
import { Button } from '../ui/button';
import { commentHere } from './comment-here';
import { useDiscussionStore } from './discussion-context';

/** The button in the bar that begins a thread on what is selected, or on the block. */
export function CommentButton({ editor }: { editor: Editor }) {
  const store = useDiscussionStore();
  const isApple = hasAppleKeys();
  return (
    <Button
      size="small"
      kind="quiet"
      icon={MessageSquarePlus}
      className="comment-button"
      title={`Comment on what is selected, or on the block (${shortcutText(COMMENT_KEYS, isApple)})`}
      aria-keyshortcuts={ariaShortcut(COMMENT_KEYS, isApple)}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => commentHere(editor, store)}
    >
      Comment
    </Button>
  );
}

/** The same button near a passage that is selected. */
export function SelectionComment({ editor }: { editor: Editor }) {
  const store = useDiscussionStore();
  const end = useEditorState({
    editor,
    selector: ({ editor: { state, isFocused, isEditable } }) => {
      const { selection } = state;
      const isAttended = isFocused || !isEditable;
      return !isAttended || selection.empty || 'node' in selection ? null : selection.to;
    },
  });
  if (end === null) return null;
  return (
    <div className="selection-comment" style={placeAt(editor, end)}>
      <Button
        size="small"
        icon={MessageSquarePlus}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => commentHere(editor, store)}
      >
        Comment
      </Button>
    </div>
  );
}

function placeAt(editor: Editor, position: number): CSSProperties | undefined {
  const frame = editor.view.dom.closest('.editor-canvas')?.getBoundingClientRect();
  if (!frame || position > editor.state.doc.content.size) return undefined;
  const { bottom, left } = editor.view.coordsAtPos(position, -1);
  const most = Math.max(0, frame.width - 130);
  return { top: bottom - frame.top + 6, left: Math.min(most, Math.max(0, left - frame.left)) };
}
