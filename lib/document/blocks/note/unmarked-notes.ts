import { Mark, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import type { PlacedNote } from './placed-notes';

const OF_TEXT = new Set(['strong', 'emphasis', 'link']);

type Changed = {
  transactions: readonly Transaction[];
  before: readonly PlacedNote[];
  after: readonly PlacedNote[];
  state: EditorState;
};

/**
 * Keeps what is done to the words of a passage off the notes in it: their references can't carry
 * marks of text and be stored, and their own words stay as they are. Null when there is nothing to do.
 */
export function unmarkedNotes({ transactions, before, after, state }: Changed): Transaction | null {
  const marking = transactions.flatMap(({ steps }) => steps.filter(isMarkStep));
  const isMarking = marking.length > 0;
  const isOnText = marking.some(({ mark }) => isOfText(mark));
  const marked = after.filter(({ node }) => node.marks.some(isOfText));
  if (!isMarking && marked.length === 0) return null;
  const known = new Map(before.map(({ id, node }) => [id, node]));
  const change = state.tr;
  for (const { id, node, position } of after) {
    const previous = known.get(id);
    const isSameWords = previous?.textContent === node.textContent;
    // A suggestion about words of the note itself leaves its reference as it was.
    const isFromAround = isOnText || !Mark.sameSet(previous?.marks ?? [], node.marks);
    const own = isSameWords && isMarking && isFromAround ? previous : node;
    const wanted = own.mark(node.marks.filter((mark) => !isOfText(mark)));
    if (!wanted.eq(node)) change.replaceWith(position, position + node.nodeSize, wanted);
  }
  return change.docChanged ? change : null;
}

function isMarkStep(step: unknown): step is AddMarkStep | RemoveMarkStep {
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep;
}

function isOfText(mark: Node['marks'][number]): boolean {
  return OF_TEXT.has(mark.type.name);
}
