'use client';
import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { useEditorState } from '@tiptap/react';
import { Check, Italic, Link, Trash2 } from 'lucide-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { type NoteStyle, noteLabel } from '../../lib/document';
import { closeNote, deleteNote, notesOf } from '../../lib/document/editors';
import { Button } from '../ui/button';
import { LinkForm } from './link-form';
import { linkAt, removeLink, setLink } from './links';
import { createNoteView, type NoteView } from './note-view';

type NotePopoverProps = { editor: Editor; noteStyle: NoteStyle };

/** The text of the open note, beside its reference. */
export function NotePopover({ editor, noteStyle }: NotePopoverProps) {
  const note = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { notes, open } = notesOf(state);
      const placed = notes.find(({ id }) => id === open);
      return placed ? { id: placed.id, label: noteLabel(placed.number, noteStyle) } : null;
    },
  });
  if (!note) return null;
  return <OpenNote key={note.id} editor={editor} id={note.id} label={note.label} />;
}

function OpenNote({ editor, id, label }: { editor: Editor; id: string; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const inner = useRef<NoteView | null>(null);
  const firstLabel = useRef(label);
  const [isLinking, setLinking] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    const created = createNoteView({
      place: place.current,
      outer: editor.view,
      id,
      label: firstLabel.current,
      onClose: () => closeNote(editor.view, true),
      onLink: () => setLinking(true),
    });
    if (!created) return;
    inner.current = created;
    editor.on('transaction', created.follow);
    created.view.focus();
    return () => {
      editor.off('transaction', created.follow);
      created.view.destroy();
      inner.current = null;
    };
  }, [editor, id]);

  function stopLinking(): void {
    setLinking(false);
    inner.current?.view.focus();
  }

  return (
    <div
      className="note-popover"
      role="dialog"
      aria-label={`Note ${label}`}
      style={placeAt(editor, id)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isLinking) closeNote(editor.view, true);
      }}
    >
      <p className="note-popover-label" aria-hidden>
        {label}
      </p>
      <div className="note-popover-text" ref={place} />
      {isLinking && inner.current ? (
        <NoteLink view={inner.current.view} onDone={stopLinking} />
      ) : (
        <NoteTools editor={editor} inner={inner} id={id} onLink={() => setLinking(true)} />
      )}
    </div>
  );
}

type NoteToolsProps = {
  editor: Editor;
  inner: { current: NoteView | null };
  id: string;
  onLink: () => void;
};

function NoteTools({ editor, inner, id, onLink }: NoteToolsProps) {
  function emphasise(): void {
    const view = inner.current?.view;
    const type = view?.state.schema.marks.emphasis;
    if (view && type) toggleMark(type)(view.state, view.dispatch);
    view?.focus();
  }
  const isLocked = !editor.isEditable;
  return (
    <div className="note-popover-tools">
      <Button
        kind="quiet"
        size="small"
        icon={Italic}
        iconOnly
        disabled={isLocked}
        onClick={emphasise}
      >
        Emphasis
      </Button>
      <Button kind="quiet" size="small" icon={Link} iconOnly disabled={isLocked} onClick={onLink}>
        Link
      </Button>
      <Button
        kind="quiet"
        size="small"
        icon={Trash2}
        disabled={isLocked}
        onClick={() => {
          deleteNote(editor, id);
          editor.view.focus();
        }}
      >
        Delete note
      </Button>
      <Button kind="primary" size="small" icon={Check} onClick={() => closeNote(editor.view, true)}>
        Done
      </Button>
    </div>
  );
}

function NoteLink({ view, onDone }: { view: NoteView['view']; onDone: () => void }) {
  return (
    <LinkForm
      href={linkAt(view.state)?.href ?? ''}
      onSet={(href) => {
        setLink(view.state, view.dispatch, href);
        onDone();
      }}
      onRemove={() => {
        removeLink(view.state, view.dispatch);
        onDone();
      }}
      onCancel={onDone}
    />
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
