'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { Fragment } from 'react';
import { type NoteStyle, noteLabel } from '../../lib/document';
import { notesOf, openNote, type PlacedNote } from '../../lib/document/editors';

type NotesPanelProps = { editor: Editor; noteStyle: NoteStyle };

/** All notes in reading order; a click goes to the reference and opens its text. */
export function NotesPanel({ editor, noteStyle }: NotesPanelProps) {
  const notes = useEditorState({
    editor,
    selector: ({ editor: { state } }) => notesOf(state).notes,
    equalityFn: (before, after) => after !== null && areSame(before, after),
  });
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
          {notes.map((note) => (
            <li key={note.id}>
              <button type="button" onClick={() => openNote(editor.view, note.id)}>
                <span className="notes-panel-label">{noteLabel(note.number, noteStyle)}</span>
                <span className="notes-panel-text" dir="auto">
                  {note.node.content.size === 0 ? <em>Empty</em> : <NoteText node={note.node} />}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
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

function areSame(before: PlacedNote[], after: PlacedNote[]): boolean {
  return (
    before.length === after.length && before.every(({ node }, index) => node === after[index]?.node)
  );
}
