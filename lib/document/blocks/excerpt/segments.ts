import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';

type Dispatch = ((transaction: Transaction) => void) | undefined;

/** The mark of words left out of a quotation. */
export const ELISION = '[…]';

/** Where the cursor is in an excerpt: in which of its parts, in which of that part's paragraphs. */
type Place = { position: number; excerpt: Node; part: number; paragraph: number };

/** The place of the cursor; null outside of excerpts. */
export function placeInExcerpt(state: EditorState): Place | null {
  const { $from } = state.selection;
  if ($from.depth < 3 || $from.node(1).type.name !== 'excerpt') return null;
  const [part, paragraph] = [$from.index(1), $from.index(2)];
  return { position: $from.before(1), excerpt: $from.node(1), part, paragraph };
}

/** Puts the mark of an elision where the cursor is, with a space on each side that has none. */
export function insertElision(state: EditorState, dispatch: Dispatch): boolean {
  if (!placeInExcerpt(state) || !state.selection.$from.sameParent(state.selection.$to))
    return false;
  const { from, to, $from } = state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', ' ').slice(-1);
  const after = $from.parent.textBetween(to - $from.start(), $from.parent.content.size, '', ' ');
  const text = [
    before === '' || /\s/.test(before) ? '' : ' ',
    ELISION,
    /^\s|^$/.test(after) ? '' : ' ',
  ].join('');
  dispatch?.(closeHistory(state.tr).insertText(text, from, to).scrollIntoView());
  return true;
}

/** Adds an empty paragraph after the cursor's in the translation and, where there is one, in the original. */
export function addPair(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeInExcerpt(state);
  if (!place) return false;
  const tr = closeHistory(state.tr);
  const { excerpt, position, part } = place;
  const blank = state.schema.nodes.paragraph?.create();
  if (!blank) return false;
  const at = Math.min(place.paragraph + 1, ...parts(excerpt).map((each) => each.childCount));
  const ends = parts(excerpt).map((_, index) => startOf(excerpt, position, index, at));
  for (const end of ends.toReversed()) tr.insert(end, blank);
  const own = (ends[part] ?? 0) + blank.nodeSize * (part === 1 ? 1 : 0);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(own + 1))).scrollIntoView());
  return true;
}

/** Removes the cursor's paragraph and the one beside it; the last of a part is only emptied. */
export function removePair(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeInExcerpt(state);
  if (!place) return false;
  const tr = closeHistory(state.tr);
  const { excerpt, position, paragraph } = place;
  for (const [index, part] of [...parts(excerpt).entries()].toReversed()) {
    const node = part.maybeChild(paragraph);
    if (!node) continue;
    const start = startOf(excerpt, position, index, paragraph);
    if (part.childCount > 1) tr.delete(start, start + node.nodeSize);
    else tr.delete(start + 1, start + node.nodeSize - 1);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Goes to the paragraph beside the cursor's; where the excerpt has no original yet, it is added. */
export function goBeside(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeInExcerpt(state);
  if (!place) return false;
  const { excerpt, position, part, paragraph } = place;
  const { tr } = state;
  if (excerpt.childCount === 1) return addOriginal(state, position, dispatch, paragraph);
  const other = part === 0 ? 1 : 0;
  const at = Math.min(paragraph, excerpt.child(other).childCount - 1);
  const end = startOf(excerpt, position, other, at + 1) - 1;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView());
  return true;
}

/** Adds the original passage: as many empty paragraphs as the translation has, each beside its own. */
export function addOriginal(
  state: EditorState,
  position: number,
  dispatch: Dispatch,
  paragraph = 0,
): boolean {
  const excerpt = state.doc.nodeAt(position);
  const { original, paragraph: blank } = state.schema.nodes;
  if (!excerpt || excerpt.childCount > 1 || !original || !blank) return false;
  const { lang, dir } = excerpt.attrs;
  const blanks = Array.from({ length: excerpt.child(0).childCount }, () => blank.create());
  const tr = closeHistory(state.tr);
  const start = position + 1 + excerpt.child(0).nodeSize;
  tr.insert(start, original.create({ lang, dir }, blanks));
  const size = blanks[0]?.nodeSize ?? 0;
  const cursor = start + 1 + paragraph * size + 1;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(cursor))).scrollIntoView());
  return true;
}

/** Takes the original passage away. */
export function removeOriginal(state: EditorState, position: number, dispatch: Dispatch): boolean {
  const excerpt = state.doc.nodeAt(position);
  const original = excerpt?.maybeChild(1);
  if (!excerpt || !original) return false;
  const start = position + 1 + excerpt.child(0).nodeSize;
  dispatch?.(closeHistory(state.tr).delete(start, start + original.nodeSize));
  return true;
}

function parts(excerpt: Node): Node[] {
  return Array.from({ length: excerpt.childCount }, (_, index) => excerpt.child(index));
}

// Where the paragraph of this number begins, or where the part's last one ends.
function startOf(excerpt: Node, position: number, part: number, paragraph: number): number {
  let start = position + 2;
  for (let index = 0; index < part; index += 1) start += excerpt.child(index).nodeSize;
  const node = excerpt.child(part);
  for (let index = 0; index < paragraph; index += 1) start += node.child(index).nodeSize;
  return start;
}
