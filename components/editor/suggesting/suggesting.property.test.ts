import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticleDocument,
  nodesOfType,
  parseDocument,
  printedLines,
  suggestionIds,
  withoutSuggestions,
  withSuggestions,
} from '../../../lib/document';
import { insertNote, notesOf, openNote } from '../../../lib/document/editors';
import { moveBlock } from '../blocks/move-block';
import { changeDocument } from '../document-attributes';
import { sampleArticle } from '../test-article';
import { testEditor } from '../test-editor';
import { decideSuggestions } from './decide';

const ANNA = 'a0000000-0000-7000-8000-00000000000a';
const BEN = 'b0000000-0000-7000-8000-00000000000b';

const KINDS = [
  'type',
  'type',
  'delete',
  'backspace',
  'split',
  'note',
  'noteText',
  'copy',
  'up',
  'down',
  'removeBlock',
  'bold',
  'date',
  'section',
  'undo',
  'redo',
] as const;

// What is done with what is selected.
const WRITING: readonly string[] = [
  'type',
  'delete',
  'backspace',
  'split',
  'note',
  'up',
  'down',
  'bold',
  'copy',
];

const edit = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(400),
  length: fc.nat(30),
});

type Edit = { kind: (typeof KINDS)[number]; at: number; length: number };

function documentOf(editor: Editor): ArticleDocument {
  return editor.getJSON() as ArticleDocument;
}

function carryOut(editor: Editor, { kind, at, length }: Edit): void {
  const { state, view } = editor;
  const size = state.doc.content.size;
  const from = state.doc.resolve(at % size);
  const to = state.doc.resolve(Math.min(size, from.pos + length));
  if (kind === 'undo') undo(state, view.dispatch);
  if (kind === 'redo') redo(state, view.dispatch);
  if (kind === 'section') changeDocument(editor, { section: `s${at}` });
  if (kind === 'date') changeDate(editor, length);
  if (kind === 'noteText') typeInNote(editor, at);
  if (kind === 'removeBlock') removeBlock(editor, from);
  if (!WRITING.includes(kind)) return;
  view.dispatch(state.tr.setSelection(TextSelection.between(from, to)));
  if (kind === 'type') view.dispatch(view.state.tr.insertText('word '));
  if (kind === 'delete') editor.commands.deleteSelection();
  if (kind === 'backspace') editor.commands.joinBackward();
  if (kind === 'split') editor.commands.enter();
  if (kind === 'note') insertNote(editor);
  if (kind === 'up' || kind === 'down') moveBlock(editor, kind);
  if (kind === 'bold' && state.schema.marks.strong) {
    toggleMark(state.schema.marks.strong)(view.state, view.dispatch);
  }
  if (kind === 'copy') {
    const copied = view.state.selection.content();
    const end = TextSelection.near(view.state.doc.resolve(size));
    view.dispatch(view.state.tr.setSelection(end).replaceSelection(copied));
  }
}

function removeBlock({ state, view }: Editor, $at: ResolvedPos): void {
  const start = $at.depth > 0 ? $at.before(1) : $at.pos;
  const node = state.doc.nodeAt(start);
  if (!node || node.type.name === 'headline') return;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start)).deleteSelection());
}

function changeDate(editor: Editor, day: number): void {
  editor.state.doc.forEach((node, position) => {
    if (node.type.name !== 'excerpt') return;
    const date = `2026-10-${String(10 + (day % 10))}`;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'date', date));
  });
}

function typeInNote(editor: Editor, at: number): void {
  const { notes } = notesOf(editor.state);
  const note = notes[at % Math.max(1, notes.length)];
  if (!note) return;
  openNote(editor.view, note.id);
  const end = note.position + note.node.nodeSize - 1;
  const transaction = editor.state.tr.insertText('more', end);
  if (note.node.content.size > 3) transaction.delete(note.position + 1, note.position + 3);
  editor.view.dispatch(transaction);
}

/** A text with every note that it refers to, as it would be stored. */
function expectWhole(document: ArticleDocument): void {
  const parsed = parseDocument(document);
  expect(parsed).toMatchObject({ ok: true });
  if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(JSON.stringify(document)));
}

function noteIds(document: ArticleDocument): unknown[] {
  return nodesOfType([document], 'note').map(({ attrs }) => attrs?.id);
}

function normal(document: ArticleDocument): unknown {
  return JSON.parse(JSON.stringify(document));
}

describe('suggesting', () => {
  it('never changes the text as it stands, whatever one does', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const original = documentOf(testEditor(sampleArticle()));
        const editor = testEditor(sampleArticle(), ANNA);
        for (const each of edits) {
          carryOut(editor, each);
          expect(normal(withoutSuggestions(documentOf(editor)))).toEqual(normal(original));
        }
        expectWhole(documentOf(editor));
        expectWhole(withSuggestions(documentOf(editor)));
        const notes = noteIds(documentOf(editor));
        for (const id of noteIds(withSuggestions(documentOf(editor)))) expect(notes).toContain(id);
        expect(noteIds(withoutSuggestions(documentOf(editor)))).toEqual(noteIds(original));
        editor.destroy();
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same text by decisions one by one, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 14 }),
        fc.array(edit, { maxLength: 10 }),
        fc.infiniteStream(fc.nat(1_000)),
        fc.boolean(),
        (first, second, random, isAccepted) => {
          const anna = testEditor(sampleArticle(), ANNA);
          for (const each of first) carryOut(anna, each);
          const ben = testEditor(documentOf(anna), BEN);
          for (const each of second) carryOut(ben, each);
          const all = isAccepted ? withSuggestions : withoutSuggestions;
          const expected = normal(all(documentOf(ben)));
          const ids = suggestionIds(documentOf(ben));
          while (ids.length > 0) {
            const [id] = ids.splice((random.next().value ?? 0) % ids.length, 1);
            decideSuggestions(ben, isAccepted ? 'accept' : 'reject', [String(id)]);
            expectWhole(documentOf(ben));
          }
          expect(suggestionIds(documentOf(ben))).toEqual([]);
          expect(normal(documentOf(ben))).toEqual(expected);
          anna.destroy();
          ben.destroy();
        },
      ),
      { numRuns: 80 },
    );
  });

  it('says, accepted, what the same edits made directly would say', () => {
    const plain = fc.record({
      kind: fc.constantFrom('type', 'delete', 'backspace', 'noteText', 'bold', 'date', 'section'),
      at: fc.nat(400),
      length: fc.nat(12),
    });
    fc.assert(
      fc.property(plain, (one) => {
        const direct = testEditor(sampleArticle());
        const tracked = testEditor(sampleArticle(), ANNA);
        carryOut(direct, one as Edit);
        carryOut(tracked, one as Edit);
        // Where a direct edit makes two blocks one, a suggestion may leave them two: the words count.
        const lines = (document: ArticleDocument) =>
          printedLines(document).join('').replace(/\s+/g, '');
        expect(lines(withSuggestions(documentOf(tracked)))).toBe(lines(documentOf(direct)));
      }),
      { numRuns: 150 },
    );
  });
});
