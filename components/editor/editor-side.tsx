'use client';
import type { Editor } from '@tiptap/core';
import type { NoteStyle } from '../../lib/document';
import { Tabs } from '../ui/tabs';
import { NotesPanel } from './notes-panel';
import { WordCount } from './word-count';

type EditorSideProps = { editor: Editor; noteStyle: NoteStyle };

/** What stands beside the text: one panel at a time, and the count of words below all of them. */
export function EditorSide({ editor, noteStyle }: EditorSideProps) {
  return (
    <aside className="editor-side" aria-label="Beside the text">
      <Tabs
        label="Beside the text"
        tabs={[
          {
            value: 'notes',
            label: 'Notes',
            panel: <NotesPanel editor={editor} noteStyle={noteStyle} />,
          },
        ]}
      />
      <WordCount editor={editor} />
    </aside>
  );
}
