import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../lib/document';
import { notesOf } from '../../../lib/document/editors';
import { noticeOf } from '../notes/notices';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { looksLikeMarkdown } from './markdown-signs';
import { pasteInto } from './test-paste';

const PASSAGE =
  '<h1>One</h1><p>Two<a href="#_ftn1" name="_ftnref1">[1]</a></p><ul><li>Three</li></ul>' +
  '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> A note.</p></div>';

/** The sample article with the cursor at the end of these words. */
function editorAfter(words: string): Editor {
  const editor = testEditor(sampleArticle());
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0 && found < 0) found = position + at + words.length;
    return true;
  });
  editor.commands.setTextSelection(found);
  return editor;
}

function outline(editor: Editor): string[] {
  expect(parseDocument(editor.getJSON())).toMatchObject({ ok: true });
  return editor.state.doc.content.content.map((node) => `${node.type.name}: ${node.textContent}`);
}

describe('a passage pasted', () => {
  it('into the headline gives it the first line, and the rest becomes blocks below', () => {
    const editor = editorAfter('A port');
    pasteInto(editor, { html: PASSAGE });
    expect(outline(editor).slice(0, 4)).toEqual([
      'headline: A portOne',
      'paragraph: TwoA note.',
      'bulletList: Three',
      expect.stringMatching(/^excerpt/),
    ]);
  });

  it('into a pull quote becomes one line, and says that the note is left out', () => {
    const editor = editorAfter('Stands out');
    pasteInto(editor, { html: PASSAGE });
    expect(outline(editor)).toContain('pullQuote: Stands outOne Two Three');
    expect(noticeOf(editor.state)).toBe('Pasted; one note can’t stand here and was left out.');
  });

  it('into a list becomes items', () => {
    const editor = editorAfter('Third');
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    editor.commands.enter();
    pasteInto(editor, { html: '<ul><li>a</li></ul>' });
    const before = editor.state.doc.childCount;
    pasteInto(editor, { html: '<p>b</p><p>c</p>' });
    expect(editor.state.doc.childCount).toBe(before);
    const list = editor.state.doc.lastChild;
    expect(list?.content.content.map((item) => item.textContent)).toEqual(['ab', 'c']);
  });

  it('into an excerpt becomes paragraphs of its passage, with their notes', () => {
    const editor = testEditor(sampleArticle());
    let place = 0;
    editor.state.doc.descendants((node, position) => {
      if (node.type.name === 'passage') place = position + 2;
      return place === 0;
    });
    editor.commands.setTextSelection(place);
    const notes = notesOf(editor.state).notes.length;
    pasteInto(editor, { html: PASSAGE });
    const excerpt = editor.state.doc.child(1);
    expect(excerpt.type.name).toBe('excerpt');
    expect(excerpt.child(0).content.content.map(({ type }) => type.name)).toEqual(
      Array(excerpt.child(0).childCount).fill('paragraph'),
    );
    expect(excerpt.child(0).textContent).toMatch(/^OneTwoA note\.Three/);
    expect(notesOf(editor.state).notes).toHaveLength(notes + 1);
    outline(editor);
  });

  it('brings ids of its own, so that thousands of blocks need not be given them one by one', () => {
    const editor = editorAfter('Third');
    editor.on('transaction', ({ transaction, appendedTransactions }) => {
      if (!transaction.docChanged) return;
      const ids: unknown[] = [];
      transaction.doc.descendants((node) => {
        if ('id' in node.attrs) ids.push(node.attrs.id);
      });
      expect(ids).not.toContain(null);
      expect(new Set(ids).size).toBe(ids.length);
      expect(appendedTransactions.filter(({ docChanged }) => docChanged)).toEqual([]);
    });
    pasteInto(editor, { html: PASSAGE + PASSAGE });
    expect.assertions(3);
  });

  it('over words that are one address links them', () => {
    const editor = editorAfter('Third');
    const { from } = editor.state.selection;
    editor.commands.setTextSelection({ from: from - 5, to: from });
    pasteInto(editor, { text: ' https://port.example/lease ' });
    expect(JSON.stringify(editor.getJSON())).toContain('https://port.example/lease');
    expect(outline(editor).at(-1)).toMatch(/^paragraph: Third/);
  });

  it('that is more than an article holds is refused in a sentence, and nothing changes', () => {
    const editor = editorAfter('Third');
    const { doc } = editor.state;
    pasteInto(editor, { text: `${'word '.repeat(100)}\n`.repeat(3_900) });
    expect(editor.state.doc.eq(doc)).toBe(true);
    expect(noticeOf(editor.state)).toContain('more than an article can hold');
  });
});

describe('Markdown', () => {
  it.each([
    ['# Heading', true],
    ['See [this](https://port.example/).', true],
    ['A claim.[^1]\n\n[^1]: Its proof.', true],
    ['A claim.^[Its proof.]', true],
    ['- one\n- two', true],
    ['**so**', true],
    ['| a | b |\n| --- | --- |', true],
    ['The port was sold in 2026. It’s #1 in trade, 3 * 4 berths.', false],
    ['Dear Ada,\n\n- as agreed', false],
    ['[sic] he said_so', false],
    ['', false],
  ])('%j: %s', (text, isMarkdown) => {
    expect(looksLikeMarkdown(text)).toBe(isMarkdown);
  });
});
