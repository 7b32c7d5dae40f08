import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { type NoteStyle, noteLabel } from '../../note-labels';
import type { PlacedNote } from './placed-notes';

/** Notes that the last deletion took along, with where they stood; gone again once they are back. */
export type RemovedNotes = {
  notes: { id: string; node: Node; position: number }[];
  /** What happened, such as “Note 3 was removed with the text.” */
  sentence: string;
  /** Tells one deletion from the next. */
  serial: number;
};

type Change = {
  transaction: Transaction;
  before: readonly PlacedNote[];
  after: readonly PlacedNote[];
  removed: RemovedNotes | null;
  style: NoteStyle;
};

/** What is removed after a change of the article: newly, or still, or not any more. */
export function removedAfter({
  transaction,
  before,
  after,
  removed,
  style,
}: Change): RemovedNotes | null {
  const isThere = new Set(after.map(({ id }) => id));
  // What was just pasted has no id of its own yet: that it gets one takes nothing away.
  const gone = before.filter(({ id, node }) => node.attrs.id !== null && !isThere.has(id));
  if (gone.length > 0 && isDeletion(transaction)) {
    const notes = gone.map(({ id, node, position }) => ({
      id,
      node,
      position: transaction.mapping.map(position),
    }));
    const sentence = sentenceOf(gone, isWithText(transaction, gone), style);
    return { notes, sentence, serial: (removed?.serial ?? 0) + 1 };
  }
  if (!removed) return null;
  // What was cut out and pasted elsewhere is no loss.
  if (transaction.getMeta('paste') && after.length > before.length) return null;
  const still = removed.notes.filter(({ id }) => !isThere.has(id));
  if (still.length === 0) return null;
  const notes = still.map((note) => ({
    ...note,
    position: transaction.mapping.map(note.position),
  }));
  return { ...removed, notes };
}

/** Puts notes back where they stood, or as near as a note may stand; what is back already stays one. */
export function putBack(
  state: EditorState,
  removed: RemovedNotes,
  present: ReadonlySet<string>,
): Transaction {
  const change = state.tr;
  for (const { id, node, position } of [...removed.notes].reverse()) {
    const place = present.has(id) ? null : placeFor(change.doc, position);
    if (place !== null) change.insert(place, node);
  }
  return change;
}

// Undo, redo and a text that is replaced as a whole are no deletions that a person should hear of.
function isDeletion(transaction: Transaction): boolean {
  if (transaction.getMeta('history$') || transaction.getMeta('addToHistory') === false)
    return false;
  return !transaction.steps.some((step, index) => {
    const size = transaction.docs[index]?.content.size;
    return step instanceof ReplaceStep && step.from === 0 && step.to === size;
  });
}

function isWithText(transaction: Transaction, gone: readonly PlacedNote[]): boolean {
  let deleted = 0;
  for (const map of transaction.mapping.maps) {
    map.forEach((from, to) => {
      deleted += to - from;
    });
  }
  return deleted > gone.reduce((size, { node }) => size + node.nodeSize, 0);
}

const MOST_NAMED = 5;

function sentenceOf(gone: readonly PlacedNote[], isWith: boolean, style: NoteStyle): string {
  const labels = gone.map(({ number }) => noteLabel(number, style));
  const end = isWith ? 'removed with the text.' : 'removed.';
  if (labels.length === 1) return `Note ${labels[0]} was ${end}`;
  if (labels.length > MOST_NAMED) return `${labels.length} notes were ${end}`;
  return `Notes ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)} were ${end}`;
}

function placeFor(article: Node, position: number): number | null {
  const size = article.content.size;
  for (let distance = 0; distance <= size; distance += 1) {
    for (const at of [position - distance, position + distance]) {
      if (at < 0 || at > size) continue;
      const { parent } = article.resolve(at);
      const note = article.type.schema.nodes.note;
      const index = article.resolve(at).index();
      if (note && parent.inlineContent && parent.canReplaceWith(index, index, note)) return at;
    }
  }
  return null;
}
