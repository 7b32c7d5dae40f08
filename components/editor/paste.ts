import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blockByName } from '../../lib/document';
import { fittingAttributes } from '../../lib/document/editors';

// Deeper than any text is meant to be, and well within what a document may be.
const MOST_DEPTH = 24;

/** Pasted HTML without what other programs wrap around it. */
export function cleanPastedHtml(html: string): string {
  // Google Docs wraps everything in a `b` that isn't bold; a broken surrogate can't be stored.
  return withoutBroken(html).replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, '<span>');
}

/** Pasted plain text with only what can be stored. */
export function cleanPastedText(text: string): string {
  return withoutBroken(text);
}

/**
 * A pasted slice in which everything can be stored: attributes that don't fit become their defaults,
 * missing parts are added, and what could not stand in any article becomes plain text blocks.
 */
export function cleanSlice(slice: Slice): Slice {
  const content = cleanFragment(slice.content);
  if (!content || depthOf(content) > MOST_DEPTH) return new Slice(flattened(slice.content), 0, 0);
  const { openStart, openEnd } = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, openStart), Math.min(slice.openEnd, openEnd));
}

/** A pasted slice as one line of text with its marks, for places that hold nothing else. */
export function asLine(slice: Slice): Slice {
  const parts: Node[] = [];
  const { schema } = slice.content.firstChild?.type ?? {};
  slice.content.descendants((node) => {
    if (node.isTextblock && parts.length > 0 && schema) parts.push(schema.text(' '));
    if (node.isText) parts.push(node.mark(cleanMarks(node.marks)));
    return true;
  });
  return new Slice(Fragment.fromArray(parts), 0, 0);
}

/**
 * Takes over a paste after which the article could not be stored, because parts that were cut open do
 * not fit where they land: its blocks are pasted whole, or else its words. False for every other one.
 */
export function pasteSoundly(view: EditorView, _event: unknown, slice: Slice): boolean {
  if (soundly(view.state, (change) => change.replaceSelection(slice))) return false;
  const whole = new Slice(flattened(slice.content), 0, 0);
  const words = slice.content.textBetween(0, slice.content.size, ' ');
  const change =
    soundly(view.state, (tried) => tried.replaceSelection(whole)) ??
    soundly(view.state, (tried) => (words ? tried.insertText(words) : tried));
  if (change) view.dispatch(change.scrollIntoView());
  return true;
}

// The change, unless it fails or leaves an article that breaks the schema.
function soundly(
  state: EditorState,
  make: (change: Transaction) => Transaction,
): Transaction | null {
  try {
    const change = make(state.tr);
    change.doc.check();
    return change;
  } catch {
    return null;
  }
}

function withoutBroken(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function depthOf(fragment: Fragment): number {
  let depth = 0;
  fragment.forEach((node) => {
    depth = Math.max(depth, 1 + depthOf(node.content));
  });
  return depth;
}

function flattened(fragment: Fragment): Fragment {
  const blocks: Node[] = [];
  fragment.descendants((node) => {
    if (!node.isTextblock) return true;
    const whole = node.type.isInGroup('block') ? cleanNode(node) : null;
    const { paragraph } = node.type.schema.nodes;
    if (whole) blocks.push(whole);
    else if (paragraph) blocks.push(paragraph.create(null, textsIn(node)));
    return false;
  });
  return Fragment.fromArray(blocks);
}

function textsIn(textblock: Node): Node[] {
  const texts: Node[] = [];
  textblock.descendants((node) => {
    if (node.isText) texts.push(node.mark(cleanMarks(node.marks)));
    return true;
  });
  return texts;
}

function cleanFragment(fragment: Fragment): Fragment | null {
  const nodes: Node[] = [];
  for (const node of fragment.content) {
    const cleaned = cleanNode(node);
    if (!cleaned) return null;
    nodes.push(cleaned);
  }
  return Fragment.fromArray(nodes);
}

// HTML may say that a passage was cut out of something it can't have stood in, and ProseMirror
// believes it: then there is no way to fill the node up, and this is null.
function cleanNode(node: Node): Node | null {
  if (node.isText) return node.mark(cleanMarks(node.marks));
  const block = blockByName(node.type.name);
  const attributes = block && fittingAttributes(block, node.attrs);
  const content = cleanFragment(node.content);
  return content && node.type.createAndFill(attributes, content);
}

function cleanMarks(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => {
    const block = blockByName(mark.type.name);
    return block?.attributes.safeParse(mark.attrs).success;
  });
}
