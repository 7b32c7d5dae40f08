import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { expect, it } from 'vitest';
import { bringBackNotes, deleteNote, notesOf } from '../../../lib/document/editors';
import { pasteInto } from '../paste/test-paste';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { noticeOf } from './notices';

const WITH_NOTE =
  '<p>One<a href="#_ftn1" name="_ftnref1">[1]</a></p>' +
  '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Its text.</p></div>';

/** What the line under the text says, of a change and of the notes that went with one. */
function shown(editor: Editor): string[] {
  return [noticeOf(editor.state), notesOf(editor.state).removed?.sentence ?? ''];
}

function removeLastNote(editor: Editor): void {
  const note = notesOf(editor.state).notes.at(-1);
  if (note) deleteNote(editor, note.id);
}

function editorWithPaste(): Editor {
  const editor = testEditor(sampleArticle());
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  pasteInto(editor, { html: WITH_NOTE });
  return editor;
}

it('says only what a paste brought, for as long as nothing else happens to notes', () => {
  const editor = editorWithPaste();
  expect(shown(editor)).toEqual(['Pasted with 1 note.', '']);
  editor.commands.insertContent(' typed on');
  expect(shown(editor)).toEqual(['Pasted with 1 note.', '']);
});

it('says no more of a paste once notes went with a later deletion', () => {
  const editor = editorWithPaste();
  removeLastNote(editor);
  expect(shown(editor)).toEqual(['', expect.stringMatching(/^Note \d was removed\.$/)]);
});

it('says no more of removed notes once a later paste has something to say', () => {
  const editor = editorWithPaste();
  removeLastNote(editor);
  pasteInto(editor, { html: '<table><tr><td>a</td><td>b</td></tr></table>' });
  expect(shown(editor)).toEqual(['Pasted; one table became lines of text.', '']);
});

it('says both of a paste that took the place of notes', () => {
  const editor = editorWithPaste();
  const end = editor.state.doc.content.size;
  editor.commands.setTextSelection({ from: end - 12, to: end - 1 });
  pasteInto(editor, { html: WITH_NOTE });
  expect(shown(editor)).toEqual(['Pasted with 1 note.', expect.stringMatching(/was removed/)]);
});

const idsOfNotes = (editor: Editor) => notesOf(editor.state).notes.map(({ id }) => id);

it('brings back what went right after a paste, and the paste stays', () => {
  const editor = editorWithPaste();
  const before = editor.getJSON();
  removeLastNote(editor);
  bringBackNotes(editor, undoDepth(editor.state));
  expect(editor.getJSON()).toEqual(before);
});

it('brings back notes also where undo would go back to before they were there', () => {
  const editor = testEditor(sampleArticle());
  const note = editor.schema.nodes.note?.create({ id: 'fresh001' }, editor.schema.text('Text.'));
  const end = editor.state.doc.content.size - 1;
  if (note) editor.view.dispatch(editor.state.tr.insert(end, note));
  const before = idsOfNotes(editor);
  removeLastNote(editor);
  bringBackNotes(editor, undoDepth(editor.state));
  expect(idsOfNotes(editor)).toEqual(before);
});
