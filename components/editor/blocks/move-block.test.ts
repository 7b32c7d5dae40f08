import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { expect, it } from 'vitest';
import { parseDocument } from '../../../lib/document';
import { notesOf } from '../../../lib/document/editors';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { moveBlock, moveBlockTo } from './move-block';

const ORDER = ['head0001', 'exce0009', 'block001', 'pull0001', 'block002'];

function order({ state }: Editor): unknown[] {
  return state.doc.content.content.map(({ attrs }) => attrs.id);
}

it('every block can be moved into every gap below the headline, and loses nothing by it', () => {
  for (const id of ORDER.slice(1)) {
    for (let gap = 1; gap <= ORDER.length; gap += 1) {
      const editor = testEditor(sampleArticle());
      const before = new Map(editor.state.doc.content.content.map((node) => [node.attrs.id, node]));
      const index = ORDER.indexOf(id);
      const expected = ORDER.toSpliced(gap, 0, `moved ${id}`).filter((each) => each !== id);
      expect(moveBlockTo(editor, id, gap)).toBe(gap !== index && gap !== index + 1);
      expect(order(editor)).toEqual(expected.map((each) => each.replace('moved ', '')));
      for (const node of editor.state.doc.content.content) {
        expect(node.eq(before.get(node.attrs.id) ?? editor.state.doc)).toBe(true);
      }
      expect(notesOf(editor.state).notes).toHaveLength(3);
      expect(notesOf(editor.state).removed).toBeNull();
      expect(parseDocument(editor.getJSON()).ok).toBe(true);
    }
  }
});

it('notes are numbered by where their block went', () => {
  const editor = testEditor(sampleArticle());
  const last = () => notesOf(editor.state).notes.map(({ id }) => id);
  expect(last()).toEqual(['note0001', 'note0002', 'note0003']);
  moveBlockTo(editor, 'block002', 1);
  expect(last()).toEqual(['note0003', 'note0001', 'note0002']);
});

it('nothing is moved above the headline, nor the headline, nor what isn’t there', () => {
  const editor = testEditor(sampleArticle());
  expect(moveBlockTo(editor, 'block001', 0)).toBe(false);
  expect(moveBlockTo(editor, 'head0001', 3)).toBe(false);
  expect(moveBlockTo(editor, 'nothing1', 3)).toBe(false);
  expect(moveBlockTo(editor, 'block001', 9)).toBe(false);
  expect(order(editor)).toEqual(ORDER);
});

it('a move is a step of undo of its own, also right after typing', () => {
  const editor = testEditor(sampleArticle());
  editor.commands.insertContentAt(editor.state.doc.content.size - 1, 'typed');
  moveBlockTo(editor, 'block002', 1);
  undo(editor.state, editor.view.dispatch);
  expect(order(editor)).toEqual(ORDER);
  expect(editor.state.doc.textContent).toContain('typed');
});

it('the cursor goes along with the words it stands in', () => {
  const editor = testEditor(sampleArticle());
  const { doc } = editor.state;
  editor.commands.setTextSelection(doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 3);
  const { parentOffset } = editor.state.selection.$from;
  moveBlock(editor, 'up');
  expect(order(editor)).toEqual(['head0001', 'exce0009', 'block001', 'block002', 'pull0001']);
  expect(editor.state.selection.$from.parent.attrs.id).toBe('block002');
  expect(editor.state.selection.$from.parentOffset).toBe(parentOffset);
});
