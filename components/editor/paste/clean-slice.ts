import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { blockByName } from '../../../lib/document';
import { fittingAttributes } from '../../../lib/document/editors';

// Deeper than any text is meant to be, and well within what a document may be.
const MOST_DEPTH = 24;

/** Text of any origin with only what can be stored: no NUL, no half of a character. */
export function withoutBroken(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/**
 * A pasted slice in which everything can be stored: attributes that don't fit become their defaults,
 * missing parts are added, and what could not stand in any article becomes plain text blocks. Notes
 * lose their ids when `freshNotes` is true, and so get fresh ones: a copy is a note of its own.
 */
export function cleanSlice(slice: Slice, freshNotes = false): Slice {
  const content = cleanFragment(slice.content, freshNotes);
  if (!content || depthOf(content) > MOST_DEPTH) return wholeBlocks(slice);
  const { openStart, openEnd } = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, openStart), Math.min(slice.openEnd, openEnd));
}

/** A pasted slice as one line of text with its marks, for places that hold nothing else. */
export function asLine(slice: Slice): Slice {
  const parts: Node[] = [];
  let pending: Node | null = null;
  slice.content.descendants((node) => {
    if (node.type.name === 'note') return false;
    if (node.isTextblock && parts.length > 0) pending = node.type.schema.text(' ');
    if (!node.isText || node.text === '') return true;
    if (pending) parts.push(pending);
    pending = null;
    parts.push(node.mark(cleanMarks(node.marks)));
    return true;
  });
  return new Slice(Fragment.fromArray(parts), 0, 0);
}

/** A slice as blocks of text that stand by themselves, cut open nowhere. */
export function wholeBlocks(slice: Slice): Slice {
  const blocks: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock || node.type.name === 'note') return !node.isTextblock;
    const whole = node.type.isInGroup('block') ? cleanNode(node, false) : null;
    blocks.push(whole ?? paragraphOf(node));
    return false;
  });
  return new Slice(Fragment.fromArray(blocks), 0, 0);
}

/** A slice as nothing but paragraphs; what has no text of its own, such as a figure, is left out. */
export function asParagraphs(slice: Slice): Slice {
  const blocks: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock || node.type.name === 'note') return !node.isTextblock;
    blocks.push(paragraphOf(node));
    return false;
  });
  return new Slice(Fragment.fromArray(blocks), 0, 0);
}

/** How many nodes of a kind there are in a fragment. */
export function countOf(name: string, fragment: Fragment): number {
  let count = 0;
  fragment.descendants((node) => {
    if (node.type.name === name) count += 1;
    return true;
  });
  return count;
}

function paragraphOf(textblock: Node): Node {
  const { paragraph } = textblock.type.schema.nodes;
  if (!paragraph) throw new Error('The schema has no paragraph');
  const { lang = '', dir = '' } = textblock.attrs;
  const inline = textblock.content.content.flatMap((node) => cleanNode(node, false) ?? []);
  return paragraph.create({ id: null, lang, dir }, inline);
}

function depthOf(fragment: Fragment): number {
  let depth = 0;
  fragment.forEach((node) => {
    depth = Math.max(depth, 1 + depthOf(node.content));
  });
  return depth;
}

function cleanFragment(fragment: Fragment, freshNotes: boolean): Fragment | null {
  const nodes: Node[] = [];
  for (const node of fragment.content) {
    const cleaned = cleanNode(node, freshNotes);
    if (!cleaned) return null;
    nodes.push(cleaned);
  }
  return Fragment.fromArray(nodes);
}

// HTML may say that a passage was cut out of something it can't have stood in, and ProseMirror
// believes it: then there is no way to fill the node up, and this is null.
function cleanNode(node: Node, freshNotes: boolean): Node | null {
  if (node.isText) return node.mark(cleanMarks(node.marks));
  const block = blockByName(node.type.name);
  const fitting = block && fittingAttributes(block, node.attrs);
  const attributes = freshNotes && node.type.name === 'note' ? { ...fitting, id: null } : fitting;
  const content = cleanFragment(node.content, freshNotes);
  return content && node.type.createAndFill(attributes, content);
}

function cleanMarks(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => {
    const block = blockByName(mark.type.name);
    return block?.attributes.safeParse(mark.attrs).success;
  });
}
