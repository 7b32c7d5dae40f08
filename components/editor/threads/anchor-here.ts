import type { Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import type { Anchor } from '../../../lib/comment';
import { QUOTE_LIMITS } from '../../../lib/comment/anchor';
import { fieldInWords } from '../../../lib/comment/article-text';
import { notesOf } from '../../../lib/document/editors';
import { blockPositions, charactersBefore } from './thread-positions';

const NOWHERE = { blockId: '', field: '', quote: '', before: '', after: '', offset: 0 };
const BLOCK_QUOTE = 200;

/** What a thread that is started here is on: the passage that is selected, else the block. */
export function anchorHere(state: EditorState): Anchor | null {
  const { selection, doc } = state;
  if (selection instanceof NodeSelection) return anchorOfBlock(selection.node);
  if (selection.empty) return anchorOfBlock(innermost(selection.$from));
  return passageIn(doc, selection.from, selection.to) ?? anchorOfBlock(innermost(selection.$from));
}

/** The passage that is selected in the small editor of a note, else the note; null outside of them. */
export function anchorInNote(editor: Editor): Anchor | null {
  const place = notePlace(editor.view.dom.ownerDocument);
  const id = place?.getAttribute('data-note');
  const note = notesOf(editor.state).notes.find((each) => each.id === id);
  if (!note || !place) return null;
  const range = selectedIn(place);
  if (!range) return anchorOfBlock(note.node);
  const before = range.cloneRange();
  before.selectNodeContents(place);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return anchorOfText(note.id, note.node.textContent, from, from + range.toString().length);
}

// A note that can't be edited takes no focus; what is selected in it says where one is.
function notePlace(page: Document): Element | null {
  const node = page.getSelection()?.anchorNode;
  const selected = node instanceof Element ? node : node?.parentElement;
  const around = page.activeElement?.closest('.note-editor') ?? selected?.closest('.note-editor');
  return around?.querySelector('[data-note]') ?? null;
}

/** A field of a block or, with no block id, of the article itself. */
export function anchorOfField(state: EditorState, blockId: string, field: string): Anchor {
  const position = blockId === '' ? undefined : blockPositions(state.doc).get(blockId);
  const owner = position === undefined ? state.doc : state.doc.nodeAt(position);
  const quote = fieldInWords(owner?.attrs[field]).slice(0, QUOTE_LIMITS.quote);
  return { ...NOWHERE, kind: 'field', blockId, field, quote };
}

function selectedIn(place: Element): Range | null {
  const selection = place.ownerDocument.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !place.contains(range.commonAncestorContainer)) return null;
  return range.toString().trim() === '' ? null : range;
}

function innermost($position: ResolvedPos): Node | null {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const node = $position.node(depth);
    if (typeof node.attrs.id === 'string') return node;
  }
  return null;
}

function anchorOfBlock(block: Node | null): Anchor | null {
  if (!block || typeof block.attrs.id !== 'string') return null;
  const { caption, titleOriginal, outlet } = block.attrs;
  const words =
    block.textContent || [caption, titleOriginal, outlet].map(fieldInWords).find(Boolean);
  const quote = (words ?? '').slice(0, BLOCK_QUOTE).toWellFormed();
  return { ...NOWHERE, kind: 'block', blockId: block.attrs.id, quote };
}

// A passage stands in one block: of several, in the first of which words are selected.
function passageIn(doc: Node, from: number, to: number): Anchor | null {
  let found: Anchor | null = null;
  doc.nodesBetween(from, to, (node, position) => {
    if (found || !node.isTextblock) return found === null;
    const start = charactersBefore(node, Math.max(0, from - position - 1));
    const end = charactersBefore(node, Math.min(node.content.size, to - position - 1));
    let text = '';
    node.forEach((child) => {
      text += child.text ?? '';
    });
    found = anchorOfText(String(node.attrs.id), text, start, end);
    return false;
  });
  return found;
}

function anchorOfText(blockId: string, text: string, start: number, end: number): Anchor | null {
  const selected = text.slice(start, Math.min(end, start + QUOTE_LIMITS.quote));
  const quote = selected.trim().toWellFormed();
  if (quote === '' || !blockId) return null;
  const offset = start + selected.indexOf(selected.trim());
  const after = offset + quote.length;
  return {
    ...NOWHERE,
    kind: 'passage',
    blockId,
    quote,
    before: text.slice(Math.max(0, offset - QUOTE_LIMITS.context), offset).toWellFormed(),
    after: text.slice(after, after + QUOTE_LIMITS.context).toWellFormed(),
    offset,
  };
}
