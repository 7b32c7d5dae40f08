import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const KEY = new PluginKey<DecorationSet>('elisionMarks');
const ELISIONS = /\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)/g;

/** Shows every elision of a quoted passage apart from its words, in the original and the translation. */
export function elisionMarksPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, marksBetween(doc, 0, doc.content.size)),
      apply: marksAfter,
    },
    props: { decorations: (state: EditorState) => KEY.getState(state) },
  });
}

// Only the excerpts that a change touched are read again: an article may have sixty.
function marksAfter(transaction: Transaction, before: DecorationSet): DecorationSet {
  if (!transaction.docChanged) return before;
  const { doc, mapping } = transaction;
  let set = before.map(mapping, doc);
  for (const [from, to] of changedRanges(transaction)) {
    const [start, end] = [doc.resolve(from), doc.resolve(to)];
    const first = start.depth > 0 ? start.before(1) : from;
    const last = end.depth > 0 ? end.after(1) : to;
    set = set.remove(set.find(first, last)).add(doc, marksBetween(doc, first, last));
  }
  return set;
}

function changedRanges({ mapping, doc }: Transaction): [number, number][] {
  const ranges: [number, number][] = [];
  mapping.maps.forEach((map, index) => {
    const after = mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => {
      const start = Math.min(after.map(from, -1), doc.content.size);
      ranges.push([start, Math.min(Math.max(start, after.map(to, 1)), doc.content.size)]);
    });
  });
  return ranges;
}

function marksBetween(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position, parent) => {
    if (parent === doc) return node.type.name === 'excerpt';
    for (const match of node.text?.matchAll(ELISIONS) ?? []) {
      const start = position + match.index;
      marks.push(Decoration.inline(start, start + match[0].length, { class: 'elision' }));
    }
    return true;
  });
  return marks;
}
