'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { CSSProperties } from 'react';
import { type NoteStyle, noteLabel } from '../../../lib/document';
import { closeNote, notesOf } from '../../../lib/document/editors';
import { NoteEditor } from './note-editor';

type NotePopoverProps = { editor: Editor; noteStyle: NoteStyle };

/** The text of the open note, beside its reference. */
export function NotePopover({ editor, noteStyle }: NotePopoverProps) {
  const note = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { notes, open } = notesOf(state);
      const placed = open === null ? undefined : notes.find(({ id }) => id === open);
      return placed ? { id: placed.id, label: noteLabel(placed.number, noteStyle) } : null;
    },
  });
  if (!note) return null;
  const { id, label } = note;
  return (
    <div
      key={id}
      className="note-popover"
      role="dialog"
      aria-label={`Note ${label}`}
      style={placeAt(editor, id)}
    >
      <p className="note-popover-label" aria-hidden>
        {label}
      </p>
      <NoteEditor
        editor={editor}
        id={id}
        label={label}
        onClose={() => closeNote(editor.view, true)}
      />
    </div>
  );
}

// On a phone the style sheet puts it at the bottom instead.
function placeAt(editor: Editor, id: string): CSSProperties | undefined {
  const note = notesOf(editor.state).notes.find((placed) => placed.id === id);
  const frame = editor.view.dom.closest('.editor-canvas')?.getBoundingClientRect();
  if (!note || !frame) return undefined;
  const { bottom, left } = editor.view.coordsAtPos(note.position);
  const width = Math.min(380, frame.width);
  const start = Math.max(0, Math.min(left - frame.left - 24, frame.width - width));
  const place = { '--at-top': `${bottom - frame.top + 8}px`, '--at-left': `${start}px` };
  return place as CSSProperties;
}
