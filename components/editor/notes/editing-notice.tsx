'use client';
import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import { Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { bringBackNotes, dismissRemovedNotes, notesOf } from '../../../lib/document/editors';
import { Button } from '../../ui/button';
import { noticeOf, saying } from './notices';

/**
 * One line about what the last change did besides: what a paste lost, which notes went with a
 * deletion, with a way to have them back. It is read out politely and never takes the focus.
 */
export function EditingNotice({ editor }: { editor: Editor }) {
  const { said, removed, serial, depth } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const notes = notesOf(state).removed;
      return {
        said: noticeOf(state),
        removed: notes?.sentence ?? '',
        serial: notes?.serial,
        // Only looked at while there is something to undo.
        depth: notes ? undoDepth(state) : 0,
      };
    },
  });
  const sentence = [said, removed].filter(Boolean).join(' ');
  return (
    <div className="editing-notice" data-empty={sentence === '' || undefined}>
      <p role="status">{sentence}</p>
      {removed !== '' && <BringBack key={serial} editor={editor} depth={depth} />}
      {sentence !== '' && (
        <Button
          kind="quiet"
          size="small"
          icon={X}
          iconOnly
          onClick={() => {
            dismissRemovedNotes(editor);
            editor.view.dispatch(saying(editor.state.tr, ''));
            editor.view.focus();
          }}
        >
          Dismiss
        </Button>
      )}
    </div>
  );
}

function BringBack({ editor, depth }: { editor: Editor; depth: number }) {
  // How deep the history was when this was said; once it is deeper, undo would take back other work.
  const [then] = useState(depth);
  const isLast = depth === then;
  return (
    <Button
      size="small"
      icon={Undo2}
      onClick={() => {
        bringBackNotes(editor, then);
        editor.view.focus();
      }}
    >
      {isLast ? 'Undo' : 'Put the notes back'}
    </Button>
  );
}
