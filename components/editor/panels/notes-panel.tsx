'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { Fragment, memo, useCallback, useEffect, useRef, useState } from 'react';
import { type NoteStyle, noteLabel } from '../../../lib/document';
import { notesOf, openNote, type PlacedNote } from '../../../lib/document/editors';
import { NoteEditor } from '../notes/note-editor';
import { useAfterPaint } from '../shell/use-after-paint';

type NotesPanelProps = { editor: Editor; noteStyle: NoteStyle };

/** All notes in reading order, each to be edited here; its number leads to its reference in the text. */
export function NotesPanel({ editor, noteStyle }: NotesPanelProps) {
  const notes = useAfterPaint(editor, notesIn, areSame);
  const isEditable = useEditorState({ editor, selector: (now) => now.editor.isEditable });
  const [edited, setEdited] = useState<string | null>(null);
  const stop = useCallback(() => setEdited(null), []);
  return (
    <section className="notes-panel" aria-label="Notes">
      <h2 className="editor-side-title">
        Notes <span className="ui-count">{notes.length}</span>
      </h2>
      {notes.length === 0 ? (
        <p className="editor-side-empty">
          Put the cursor where a note belongs and press “Note”, or write <kbd>[^]</kbd>.
        </p>
      ) : (
        <ol>
          {notes.map(({ id, number, node }) => (
            <NoteRow
              key={id}
              editor={editor}
              id={id}
              node={node}
              label={noteLabel(number, noteStyle)}
              isEdited={edited === id}
              isEditable={isEditable}
              onEdit={setEdited}
              onDone={stop}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

type NoteRowProps = {
  editor: Editor;
  id: string;
  node: Node;
  label: string;
  isEdited: boolean;
  isEditable: boolean;
  onEdit: (id: string) => void;
  onDone: () => void;
};

const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { editor, id, node, label, isEdited, isEditable, onEdit, onDone } = props;
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    // The focus goes back to where the editing began.
    if (wasEdited.current && !isEdited) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <li>
      <button
        type="button"
        className="notes-panel-label"
        aria-label={`Note ${label} in the text`}
        title="Show in the text"
        onClick={() => openNote(editor.view, id)}
      >
        {label}
      </button>
      {isEdited ? (
        <NoteEditor editor={editor} id={id} label={label} onClose={onDone} />
      ) : (
        <button
          ref={edit}
          type="button"
          className="notes-panel-edit"
          // A hidden word of its own in each of hundreds of rows would be weighed at each key.
          aria-label={`Edit note ${label}: ${node.textContent || 'Empty'}`}
          disabled={!isEditable}
          onClick={() => onEdit(id)}
        >
          <span className="notes-panel-text" data-long={isLong(node) || undefined} dir="auto">
            {node.content.size === 0 ? <em>Empty</em> : <NoteText node={node} />}
          </span>
        </button>
      )}
    </li>
  );
});

// Only what may need it is cut off after some lines: the browser weighs each cut at each key.
function isLong({ textContent }: Node): boolean {
  return textContent.length > 80;
}

function NoteText({ node }: { node: Node }) {
  return node.content.content.map((part, index) => {
    const isLink = part.marks.some(({ type }) => type.name === 'link');
    const isEmphasis = part.marks.some(({ type }) => type.name === 'emphasis');
    const words = isEmphasis ? <em>{part.text}</em> : part.text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name
      <Fragment key={index}>{isLink ? <u>{words}</u> : words}</Fragment>
    );
  });
}

function notesIn({ state }: Editor): PlacedNote[] {
  return notesOf(state).notes;
}

function areSame(before: PlacedNote[], after: PlacedNote[]): boolean {
  return (
    before.length === after.length && before.every(({ node }, index) => node === after[index]?.node)
  );
}
