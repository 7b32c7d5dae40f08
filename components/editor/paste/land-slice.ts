import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { parseDocument, passGate } from '../../../lib/document';
import { asLine, asParagraphs, wholeBlocks } from './clean-slice';
import { withOwnIds } from './own-ids';

/** What came of a paste: the change to be made, or why there is none. */
export type Landing = { change: Transaction } | { refused: 'too-large' | 'nowhere' };

/**
 * Puts a clean slice where the cursor is, in the form that place can hold: a line in a headline,
 * paragraphs in a passage, items in a list. Of all ways to do so it takes the first after which the
 * article can be stored, down to bare words.
 */
export function landSlice(state: EditorState, slice: Slice): Landing {
  const ways: ((tried: Transaction) => Transaction)[] = [
    (tried) => landAsThePlaceWants(tried, slice),
    (tried) => put(tried, wholeBlocks(slice)),
    (tried) => insertWords(tried, asLine(slice).content),
  ];
  let isTooLarge = false;
  for (const way of ways) {
    const tried = storable(state, way);
    if (tried === 'too-large') isTooLarge = true;
    else if (tried) return { change: tried };
    if (isTooLarge) return { refused: 'too-large' };
  }
  return { refused: 'nowhere' };
}

// The change, unless it fails or leaves an article that could not be saved.
function storable(
  state: EditorState,
  way: (tried: Transaction) => Transaction,
): Transaction | 'too-large' | null {
  try {
    const change = way(state.tr);
    change.doc.check();
    // Before all else is asked of it: what is too large takes long in everything that comes after.
    if (!passGate(change.doc.toJSON()).ok) return 'too-large';
    const { doc } = state.apply(change);
    return parseDocument(doc.toJSON()).ok ? change : null;
  } catch {
    return null;
  }
}

function landAsThePlaceWants(change: Transaction, slice: Slice): Transaction {
  const { $from } = change.selection;
  const place = $from.parent.type.name;
  if (place === 'headline') return landInHeadline(change, slice);
  if (place === 'pullQuote') return put(change, asLine(slice));
  if (isWithin($from, 'excerpt')) return landParagraphs(change, asParagraphs(slice));
  if (isWithin($from, 'listItem')) return landInList(change, slice);
  return put(change, slice);
}

function insertWords(change: Transaction, line: Fragment): Transaction {
  const words = line.textBetween(0, line.size);
  return words ? change.insertText(words) : change;
}

function put(change: Transaction, slice: Slice): Transaction {
  return change.replaceSelection(withOwnIds(slice, change));
}

function isWithin($place: ResolvedPos, name: string): boolean {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    if ($place.node(depth).type.name === name) return true;
  }
  return false;
}

/** The first line goes into the headline, and all others become blocks below it. */
function landInHeadline(change: Transaction, slice: Slice): Transaction {
  const blocks = slice.content.content;
  const [first, ...rest] = blocks;
  if (!first?.isTextblock || rest.length === 0) return put(change, asLine(slice));
  put(change, asLine(new Slice(Fragment.from(first), 0, 0)));
  const below = change.doc.child(0).nodeSize;
  const { content } = withOwnIds(new Slice(Fragment.from(rest.map(asBlock)), 0, 0), change);
  change.insert(below, content);
  return withCursorAt(change, below + content.size - 1);
}

// What may only stand inside another block, such as an item cut out of its list, becomes paragraphs.
function asBlock(node: Node): Node {
  if (node.type.isInGroup('block')) return node;
  const [whole] = wholeBlocks(new Slice(Fragment.from(node), 0, 0)).content.content;
  return whole ?? node;
}

function landParagraphs(change: Transaction, paragraphs: Slice): Transaction {
  // Cut open at both ends, the first and the last join the text around the cursor.
  const isText = paragraphs.content.childCount > 0;
  const open = isText ? 1 : 0;
  return put(change, new Slice(paragraphs.content, open, open));
}

/** Paragraphs become items of the list the cursor is in, and items join it. */
function landInList(change: Transaction, slice: Slice): Transaction {
  const { listItem } = change.doc.type.schema.nodes;
  const blocks = slice.content.content;
  const isText = blocks.every(
    (block) => block.isTextblock || /^(bulletList|orderedList|listItem)$/.test(block.type.name),
  );
  if (!listItem || !isText || blocks.length < 2 || blocks.some((block) => block.isInline)) {
    return put(change, slice);
  }
  const items = blocks.flatMap((block) => {
    if (block.type === listItem) return [block];
    if (!block.isTextblock) return block.content.content;
    return [listItem.create(null, asParagraphs(new Slice(Fragment.from(block), 0, 0)).content)];
  });
  return put(change, new Slice(Fragment.from(items), 2, 2));
}

function withCursorAt(change: Transaction, position: number): Transaction {
  return change.setSelection(TextSelection.near(change.doc.resolve(position), -1));
}
