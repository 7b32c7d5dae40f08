'use client';
import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { Check, Italic, Link, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { deleteNote } from '../../../lib/document/editors';
import { Button } from '../../ui/button';
import { LinkForm } from '../shell/link-form';
import { linkAt, removeLink, setLink } from '../shell/links';
import { createNoteView, type NoteView } from './note-view';

type NoteEditorProps = { editor: Editor; id: string; label: string; onClose: () => void };

/** The text of one note with its tools; it takes the focus, and Escape or Enter is done with it. */
export function NoteEditor({ editor, id, label, onClose }: NoteEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const inner = useRef<NoteView | null>(null);
  const [isLinking, setLinking] = useState(false);
  const latest = useRef({ label, onClose });
  useEffect(() => {
    latest.current = { label, onClose };
  });

  useEffect(() => {
    if (!place.current) return;
    const created = createNoteView({
      place: place.current,
      outer: editor.view,
      id,
      label: latest.current.label,
      onClose: () => latest.current.onClose(),
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
    <fieldset
      className="note-editor"
      aria-label={`Note ${label} and its tools`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isLinking) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div ref={place} />
      {isLinking && inner.current ? (
        <NoteLink view={inner.current.view} onDone={stopLinking} />
      ) : (
        <NoteTools
          editor={editor}
          inner={inner}
          id={id}
          onLink={() => setLinking(true)}
          onClose={onClose}
        />
      )}
    </fieldset>
  );
}

type NoteToolsProps = {
  editor: Editor;
  inner: { current: NoteView | null };
  id: string;
  onLink: () => void;
  onClose: () => void;
};

function NoteTools({ editor, inner, id, onLink, onClose }: NoteToolsProps) {
  function emphasise(): void {
    const view = inner.current?.view;
    const type = view?.state.schema.marks.emphasis;
    if (view && type) toggleMark(type)(view.state, view.dispatch);
    view?.focus();
  }
  function remove(): void {
    deleteNote(editor, id);
    editor.view.focus();
  }
  const small = { kind: 'quiet', size: 'small', disabled: !editor.isEditable } as const;
  return (
    <div className="note-editor-tools">
      <Button {...small} icon={Italic} iconOnly onClick={emphasise}>
        Emphasis
      </Button>
      <Button {...small} icon={Link} iconOnly onClick={onLink}>
        Link
      </Button>
      <Button {...small} icon={Trash2} onClick={remove}>
        Delete note
      </Button>
      <Button kind="primary" size="small" icon={Check} onClick={onClose}>
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
