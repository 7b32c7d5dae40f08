import type { Editor } from '@tiptap/core';
import { setBlockType } from '@tiptap/pm/commands';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { NodeType } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { anatomyOf, type DocumentNode, parseDocument } from '../../lib/document';
import { insertNote, notesOf, placedNotes } from '../../lib/document/editors';
import { moveBlock } from './blocks/move-block';
import { changeDocument, replaceDocument } from './document-attributes';
import { paragraph, sampleArticle } from './test-article';
import { testEditor } from './test-editor';

function accepted(editor: Editor): boolean {
  return parseDocument(editor.getJSON()).ok;
}

function ids(editor: Editor): unknown[] {
  const found: unknown[] = [];
  editor.state.doc.descendants((node) => {
    if ('id' in node.attrs) found.push(node.attrs.id);
    return true;
  });
  return found;
}

function undoOnce({ state, view }: Editor): void {
  undo(state, view.dispatch);
}

describe('ids', () => {
  it('stay with a block that is split, and the new half gets its own', () => {
    const editor = testEditor(sampleArticle());
    const at = placedNotes(editor.state.doc)[0]?.position ?? 0;
    editor.view.dispatch(editor.state.tr.split(at));
    const all = ids(editor);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('block001');
  });

  it('are fresh in a copy, blocks and notes alike, and the first keeps its own', () => {
    const editor = testEditor(sampleArticle());
    const before = ids(editor);
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.insert(doc.child(0).nodeSize, doc.child(2)));
    const after = ids(editor);
    expect(new Set(after).size).toBe(after.length);
    expect(after.length).toBe(before.length + 3);
    expect(editor.state.doc.child(3).attrs.id).toBe('block001');
  });

  it('come back by undo when all of an empty article was changed at one go', () => {
    const [headline, , text] = sampleArticle().content ?? [];
    const empty = [headline, text].map((block) => ({ ...block, content: [] }));
    const editor = testEditor({ ...sampleArticle(), content: empty } as DocumentNode);
    const before = ids(editor);
    editor.commands.setTextSelection({ from: 1, to: 3 });
    setBlockType(editor.schema.nodes.heading as NodeType)(editor.state, editor.view.dispatch);
    expect(ids(editor)).toEqual(['head0001', expect.any(String)]);
    undoOnce(editor);
    expect(ids(editor)).toEqual(before);
    expect(accepted(editor)).toBe(true);
  });

  it('survive undo and redo', () => {
    const editor = testEditor(sampleArticle());
    const before = ids(editor);
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.insert(doc.content.size, doc.child(2)));
    const copied = ids(editor);
    undoOnce(editor);
    expect(ids(editor)).toEqual(before);
    redo(editor.state, editor.view.dispatch);
    expect(ids(editor)).toEqual(copied);
  });
});

describe('notes', () => {
  it('are numbered while typing as they are numbered in print', () => {
    const editor = testEditor(sampleArticle());
    const parsed = parseDocument(editor.getJSON());
    const printed = parsed.ok ? anatomyOf(parsed.value).notes.map(({ id }) => id) : [];
    expect(notesOf(editor.state).notes.map(({ id }) => id)).toEqual(printed);
    expect(printed.length).toBeGreaterThanOrEqual(3);
  });

  it('open when they are made, go with their reference and come back by undo', () => {
    const editor = testEditor(sampleArticle());
    editor.commands.setTextSelection(placedNotes(editor.state.doc)[0]?.position ?? 0);
    expect(insertNote(editor)).toBe(true);
    const { open, notes } = notesOf(editor.state);
    expect(open).toBe(notes[0]?.id);
    editor.view.dispatch(closeHistory(editor.state.tr));
    editor.commands.deleteSelection();
    expect(notesOf(editor.state).open).toBeNull();
    expect(notesOf(editor.state).notes).toHaveLength(notes.length - 1);
    undoOnce(editor);
    expect(notesOf(editor.state).notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
  });

  it('can’t stand in the headline', () => {
    const editor = testEditor(sampleArticle());
    editor.commands.setTextSelection(2);
    expect(insertNote(editor)).toBe(false);
  });
});

describe('blocks', () => {
  it('move over their neighbours but never above the headline', () => {
    const editor = testEditor(sampleArticle());
    const order = () => editor.state.doc.content.content.map(({ attrs }) => attrs.id);
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    for (let time = 0; time < 10; time += 1) moveBlock(editor, 'up');
    expect(order()).toEqual(['head0001', 'block002', 'exce0009', 'block001', 'pull0001']);
    expect(moveBlock(editor, 'down')).toBe(true);
    expect(order()).toEqual(['head0001', 'exce0009', 'block002', 'block001', 'pull0001']);
    editor.commands.setTextSelection(2);
    expect(moveBlock(editor, 'down')).toBe(false);
  });

  it('leave the headline in its place when everything is deleted', () => {
    const editor = testEditor(sampleArticle());
    editor.chain().selectAll().deleteSelection().run();
    expect(editor.state.doc.firstChild?.type.name).toBe('headline');
    expect(accepted(editor)).toBe(true);
  });

  it('keep the id of an empty headline when Backspace is pressed in it', () => {
    const editor = testEditor(sampleArticle());
    editor.commands.deleteRange({ from: 1, to: 7 });
    editor.commands.setTextSelection(1);
    const press = new KeyboardEvent('keydown', { key: 'Backspace' });
    editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, press));
    expect(editor.state.doc.firstChild?.attrs.id).toBe('head0001');
  });
});

describe('what an article says of itself', () => {
  it('is part of undo', () => {
    const editor = testEditor(sampleArticle());
    changeDocument(editor, { section: 'trade', lang: 'es' });
    expect(editor.state.doc.attrs).toMatchObject({ section: 'trade', lang: 'es' });
    undoOnce(editor);
    expect(editor.state.doc.attrs).toMatchObject({ section: '', lang: 'en' });
  });

  it('is replaced with the text when unsent text is put back', () => {
    const editor = testEditor(sampleArticle());
    const other = { ...sampleArticle(), attrs: { section: 'trade', bylines: [], lang: 'fr' } };
    replaceDocument(editor, {
      ...other,
      content: [sampleArticle().content?.[0], paragraph('para9999')] as DocumentNode[],
    });
    expect(editor.state.doc.childCount).toBe(2);
    expect(editor.state.doc.attrs.lang).toBe('fr');
    undoOnce(editor);
    expect(editor.state.doc.childCount).toBe(5);
  });
});
