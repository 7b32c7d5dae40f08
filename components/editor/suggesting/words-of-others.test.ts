import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import {
  type ArticleDocument,
  type DocumentNode,
  listSuggestions,
  printedLines,
  resolveSuggestions,
} from '../../../lib/document';
import { insertNote } from '../../../lib/document/editors';
import { paragraph } from '../test-article';
import { testEditor } from '../test-editor';

const ID = 'a0000000-0000-7000-8000-00000000000a-sugg0001';

/** An article in which somebody suggests something of the words “cold and wet”. */
function suggested(kind: 'insertion' | 'deletion'): DocumentNode {
  const marks = [{ type: kind, attrs: { id: ID } }];
  return {
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: [{ type: 'text', text: 'A port' }] },
      paragraph(
        'block001',
        { type: 'text', text: 'It was ' },
        { type: 'text', marks, text: 'cold and wet' },
        { type: 'text', text: ' in March.' },
      ),
    ],
  };
}

/** Puts the cursor after words that the text has once. */
function goBehind(editor: Editor, words: string): void {
  const { state, view } = editor;
  state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at < 0) return;
    const place = position + at + words.length;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place)));
  });
}

function type(editor: Editor, words: string): void {
  for (const letter of words) editor.view.dispatch(editor.state.tr.insertText(letter));
}

const documentOf = (editor: Editor) => editor.getJSON() as ArticleDocument;

function decided(editor: Editor, choice: 'accept' | 'reject'): string | undefined {
  return printedLines(resolveSuggestions(documentOf(editor), () => choice)).find((line) =>
    line.startsWith('It was'),
  );
}

it('does not attribute words to whoever suggested those around them', () => {
  const editor = testEditor(suggested('insertion'));
  goBehind(editor, 'cold');
  type(editor, ', dark');
  expect(listSuggestions(documentOf(editor))[0]?.added).not.toContain('dark');
  expect(decided(editor, 'accept')).toBe('It was cold, dark and wet in March.');
  expect(decided(editor, 'reject')).toBe('It was , dark in March.');
  editor.destroy();
});

it('does not take away with others’ words what was typed among them', () => {
  const editor = testEditor(suggested('deletion'));
  goBehind(editor, 'cold');
  type(editor, 'er');
  expect(decided(editor, 'accept')).toBe('It was er in March.');
  expect(decided(editor, 'reject')).toBe('It was colder and wet in March.');
  editor.destroy();
});

it('does not attribute a note either', () => {
  const editor = testEditor(suggested('insertion'));
  goBehind(editor, 'cold');
  insertNote(editor);
  const marked: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.marks.length > 0) marked.push(node.type.name);
  });
  expect(marked).toEqual(['text', 'text']);
  editor.destroy();
});

it('gives the suggestion back whole when what was typed over it is undone', () => {
  const editor = testEditor(suggested('insertion'));
  const before = documentOf(editor);
  goBehind(editor, 'cold');
  const { from } = editor.state.selection;
  const selection = TextSelection.create(editor.state.doc, from - 2, from + 2);
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  type(editor, 'x');
  expect(decided(editor, 'reject')).toBe('It was x in March.');
  undo(editor.state, editor.view.dispatch);
  expect(documentOf(editor)).toEqual(before);
  editor.destroy();
});

it('leaves words whose they are when they are dragged', () => {
  const editor = testEditor(suggested('insertion'));
  goBehind(editor, 'cold');
  const { state, view } = editor;
  const slice = state.doc.slice(state.selection.from - 4, state.selection.from);
  const end = state.doc.content.size - 1;
  view.dispatch(state.tr.replace(end, end, slice).setMeta('uiEvent', 'drop'));
  expect(decided(editor, 'reject')).toBe('It was  in March.');
  editor.destroy();
});
