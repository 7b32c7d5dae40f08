import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../lib/document';
import { paragraph } from '../test-article';
import { testEditor } from '../test-editor';
import { blockLanguage, setBlockLanguage, turnDirection } from './block-language';

function emptyEditor(lang = 'en'): Editor {
  const editor = testEditor({
    type: 'doc',
    attrs: { lang },
    content: [{ type: 'headline', attrs: { id: 'head0001' } }, paragraph('para0001')],
  });
  editor.commands.setTextSelection(3);
  return editor;
}

/** Types as a keyboard does: what no plugin takes is inserted. */
function type(editor: Editor, text: string): void {
  for (const character of text) {
    const { from, to } = editor.state.selection;
    const { view } = editor;
    const insert = () => view.state.tr.insertText(character, from, to);
    const isTaken = view.someProp('handleTextInput', (take) =>
      take(view, from, to, character, insert),
    );
    if (!isTaken) view.dispatch(insert());
  }
}

const textOf = (editor: Editor, index = 1) => editor.state.doc.child(index).textContent;
const attrsOf = (editor: Editor, index = 1) => editor.state.doc.child(index).attrs;

function backspace(editor: Editor): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Backspace' });
  return Boolean(editor.view.someProp('handleKeyDown', (press) => press(editor.view, event)));
}

describe('quotes', () => {
  it('are those of the article’s language, or of the block’s', () => {
    const editor = emptyEditor();
    type(editor, `"It's so"`);
    expect(textOf(editor)).toBe('“It’s so”');
    editor.commands.enter();
    setBlockLanguage(editor.state, editor.view.dispatch, { lang: 'de' });
    type(editor, '"Ja"');
    expect(textOf(editor, 2)).toBe('„Ja“');
  });

  it('are those of the letters in a block that says no language', () => {
    const editor = emptyEditor();
    type(editor, 'گفت "بندر"');
    expect(textOf(editor)).toBe('گفت «بندر»');
  });

  it('become straight again by one undo, and by Backspace', () => {
    const editor = emptyEditor();
    type(editor, 'size "');
    undo(editor.state, editor.view.dispatch);
    expect(textOf(editor)).toBe('size "');
    type(editor, ' so "');
    expect(textOf(editor)).toBe('size " so “');
    expect(backspace(editor)).toBe(true);
    expect(textOf(editor)).toBe('size " so "');
    type(editor, 'x');
    expect(textOf(editor)).toBe('size " so "x');
  });

  it('stay straight in addresses and links', () => {
    const editor = emptyEditor();
    type(editor, `https://port.example/it's"`);
    expect(textOf(editor)).toBe(`https://port.example/it's"`);
    editor.commands.enter();
    type(editor, 'the port');
    const end = editor.state.selection.from;
    editor.commands.setTextSelection({ from: end - 4, to: end });
    editor.commands.setMark('link', { href: 'https://port.example/' });
    editor.commands.setTextSelection(end - 2);
    type(editor, '"');
    expect(textOf(editor, 2)).toBe('the po"rt');
  });
});

describe('the direction of a block', () => {
  it('follows its first letters, also when they change', () => {
    const editor = emptyEditor();
    type(editor, '«الميناء');
    expect(attrsOf(editor).dir).toBe('rtl');
    expect(parseDocument(editor.getJSON()).ok).toBe(true);
    editor.commands.setTextSelection(3);
    type(editor, 'BBC ');
    expect(attrsOf(editor).dir).toBe('');
    undo(editor.state, editor.view.dispatch);
    expect(attrsOf(editor).dir).toBe('rtl');
  });

  it('says nothing in an article of its own direction', () => {
    const editor = emptyEditor('fa');
    type(editor, 'بندر');
    expect(attrsOf(editor).dir).toBe('');
    editor.commands.enter();
    type(editor, 'The port');
    expect(attrsOf(editor, 2).dir).toBe('ltr');
  });

  it('is left to whoever chose it, before a word is typed or after', () => {
    const editor = emptyEditor();
    expect(turnDirection(editor.state, editor.view.dispatch)).toBe(true);
    type(editor, 'BBC گفت');
    expect(attrsOf(editor).dir).toBe('rtl');
    turnDirection(editor.state, editor.view.dispatch);
    expect(attrsOf(editor).dir).toBe('ltr');
    type(editor, 'x');
    expect(attrsOf(editor).dir).toBe('ltr');
  });

  it('goes with the language somebody sets', () => {
    const editor = emptyEditor();
    setBlockLanguage(editor.state, editor.view.dispatch, { lang: 'he' });
    type(editor, 'NATO');
    expect(blockLanguage(editor.state)).toEqual({ lang: 'he', dir: 'rtl' });
  });

  it('begins anew in a paragraph after one of the other direction', () => {
    const editor = emptyEditor();
    type(editor, 'بندر');
    editor.commands.enter();
    expect(attrsOf(editor, 2).dir).toBe('rtl');
    type(editor, 'The port');
    expect(attrsOf(editor, 2).dir).toBe('');
  });
});
