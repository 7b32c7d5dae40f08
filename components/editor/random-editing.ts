import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  liftEmptyBlock,
  selectNodeBackward,
  setBlockType,
  splitBlockKeepMarks,
  toggleMark,
} from '@tiptap/pm/commands';
import { closeHistory, redo, undo, undoDepth } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import { splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect } from 'vitest';
import { anatomyOf, parseDocument } from '../../lib/document';
import { bringBackNotes, deleteNote, insertNote, notesOf } from '../../lib/document/editors';
import { moveBlock } from './blocks/move-block';
import { type HeadlessEditor, headlessEditor } from './headless-editor';
import { sampleArticle } from './test-article';

const KINDS = [
  'type', 'type', 'delete', 'backspace', 'split', 'note', 'delete note', 'bring back', 'copy',
  'cut', 'paste', 'strong', 'link', 'turn', 'list', 'up', 'down', 'drag', 'undo', 'redo', 'pause',
  'reload',
] as const; // biome-ignore format: a list reads better as a block

/** One thing a person does, at a place that means something whatever the article looks like then. */
export type Edit = { kind: (typeof KINDS)[number]; at: number; length: number; to: number };

/** Sequences of edits. */
export const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(999),
    length: fc.nat(60),
    to: fc.nat(999),
  }),
  { minLength: 4, maxLength: 24, size: 'max' },
);

const TYPED = ['word ', 'مرحبا ', '港口', '"', "it's ", 'a\u00a0b'];

const PASTED = [
  '<p>One<a href="#_ftn1" name="_ftnref1">[1]</a> two</p><p>three</p>' +
    '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Its text.</p></div>',
  '<h2>Heading</h2><ul><li>a<ul><li>b</li></ul></li></ul><table><tr><td>x</td><td>y</td></tr></table>',
  'bare <b>words</b> and <a href="https://port.example/">a link</a>',
  `<p data-block="paragraph" data-attributes='{"id":"block001"}'>A copy<span data-block="note" data-attributes='{"id":"note0001"}'>again</span></p>`,
  '<section data-block="excerpt" data-attributes=\'{"id":"exce0009"}\'><section data-block="passage"><p>Quoted</p></section></section>',
];

/**
 * Carries out so many random sequences of edits. After each one every reference has its note, ids are
 * the article's own, the document is valid, what is saved is what is shown, and undo leads back.
 */
export function expectSoundEditing({ runs, seed }: { runs: number; seed: number }): void {
  const editor = headlessEditor(sampleArticle());
  fc.assert(
    fc.property(edits, (sequence) => {
      editor.open(sampleArticle());
      let opened = editor.state.doc;
      for (const edit of sequence) {
        carryOut(editor, edit);
        if (edit.kind === 'reload') opened = reload(editor);
      }
      expectSound(editor);
      expectUndoLeadsBack(editor, opened);
    }),
    { numRuns: runs, seed },
  );
}

function expectSound(editor: HeadlessEditor): void {
  const { doc } = editor.state;
  const saved = parseDocument(JSON.parse(JSON.stringify(doc.toJSON())));
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  const { notes, decorations } = notesOf(editor.state);
  const printed = anatomyOf(saved.value).notes;
  const numbers = (all: { id: string; number: number }[]) =>
    all.map(({ id, number }) => [id, number]);
  expect(numbers(notes)).toEqual(numbers(printed));
  expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  const labels = new Map(decorations.find().map(({ from, spec }) => [from, spec.label]));
  expect(labels.size).toBe(notes.length);
  for (const { position, number } of notes) expect(labels.get(position)).toBe(String(number));
  const shown = doc;
  editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false));
  expect(doc.type.schema.nodeFromJSON(saved.value).eq(shown)).toBe(true);
}

function expectUndoLeadsBack(editor: HeadlessEditor, opened: Node): void {
  for (let left = undoDepth(editor.state); left > 0; left -= 1)
    undo(editor.state, editor.view.dispatch);
  expect(editor.state.doc.toJSON()).toEqual(opened.toJSON());
}

/** Opens the article anew as it would be saved. */
export function reload(editor: HeadlessEditor): Node {
  const saved = parseDocument(JSON.parse(JSON.stringify(editor.state.doc.toJSON())));
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  editor.open(saved.value);
  return editor.state.doc;
}

/** Selects from a place on, whatever stands there. */
export function select(editor: HeadlessEditor, at: number, length: number): void {
  const { doc, tr } = editor.state;
  const size = doc.content.size;
  const from = at % size;
  const note = doc.nodeAt(from);
  const selection =
    note?.type.name === 'note' && length % 3 === 0
      ? NodeSelection.create(doc, from)
      : TextSelection.between(doc.resolve(from), doc.resolve(Math.min(size, from + length)));
  editor.view.dispatch(tr.setSelection(selection));
}

/** Does one thing that a person does. */
export function carryOut(editor: HeadlessEditor, edit: Edit): void {
  const { view } = editor;
  const run = (command: Command) => command(editor.state, view.dispatch);
  const simple = SIMPLE[edit.kind];
  if (simple) {
    simple(editor, edit);
    return;
  }
  select(editor, edit.at, edit.length);
  const { schema } = editor.state;
  const { strong, link } = schema.marks;
  const { heading, paragraph, bulletList, listItem } = schema.nodes;
  if (!strong || !link || !heading || !paragraph || !bulletList || !listItem) return;
  const kinds: Partial<Record<Edit['kind'], () => unknown>> = {
    type: () => view.dispatch(editor.state.tr.insertText(TYPED[edit.to % TYPED.length] ?? '')),
    delete: () => run(deleteSelection),
    backspace: () => run(chainCommands(deleteSelection, joinBackward, selectNodeBackward)),
    split: () =>
      run(
        chainCommands(
          splitListItem(listItem),
          createParagraphNear,
          liftEmptyBlock,
          splitBlockKeepMarks,
        ),
      ),
    note: () => insertNote(editor),
    strong: () => run(toggleMark(strong)),
    link: () => run(toggleMark(link, { href: 'https://port.example/' })),
    turn: () => run(setBlockType(edit.to % 2 ? heading : paragraph)),
    list: () => run(wrapInList(bulletList)),
    up: () => moveBlock(editor, 'up'),
    down: () => moveBlock(editor, 'down'),
    copy: () => carry(editor, edit, () => {}),
    cut: () => carry(editor, edit, () => run(deleteSelection)),
    paste: () => pasteForeign(editor, edit),
    drag: () => drag(editor, edit.to),
  };
  kinds[edit.kind]?.();
}

const SIMPLE: Partial<Record<Edit['kind'], (editor: HeadlessEditor, edit: Edit) => void>> = {
  undo: ({ state, view }) => void undo(state, view.dispatch),
  redo: ({ state, view }) => void redo(state, view.dispatch),
  pause: ({ state, view }) => view.dispatch(closeHistory(state.tr)),
  reload: () => {},
  'delete note': (editor, { at }) => {
    const { notes } = notesOf(editor.state);
    const note = notes[at % Math.max(1, notes.length)];
    if (note) deleteNote(editor, note.id);
  },
  'bring back': (editor, { at }) =>
    bringBackNotes(editor, at % 2 ? undoDepth(editor.state) : Number.NaN),
};

// One paste in so many goes the whole way over HTML; the others are as quick as the rest.
const WHOLE_WAY = 8;

function carry(editor: HeadlessEditor, { length, to }: Edit, between: () => void): void {
  const isWholeWay = length % WHOLE_WAY === 0;
  const html = isWholeWay ? editor.copied() : '';
  const slice = editor.state.selection.content();
  between();
  select(editor, to, 0);
  if (isWholeWay) editor.paste(html);
  else editor.pasteSlice(slice);
}

const READ = new Map<string, Slice>();

function pasteForeign(editor: HeadlessEditor, { length, to }: Edit): void {
  const html = PASTED[to % PASTED.length] ?? '';
  const slice = READ.get(html) ?? editor.read(html);
  READ.set(html, slice);
  if (length % WHOLE_WAY === 0) editor.paste(html);
  else editor.pasteSlice(slice);
}

// What is dropped elsewhere in the text goes and comes in one change.
function drag(editor: HeadlessEditor, to: number): void {
  const { selection, tr, doc } = editor.state;
  if (selection.empty) return;
  const target = to % doc.content.size;
  tr.deleteSelection();
  const place = tr.mapping.map(target);
  tr.replaceRange(place, place, selection.content());
  editor.view.dispatch(tr);
}
