import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { newBlockId } from '../../../lib/document';

/**
 * A slice whose blocks and notes have ids that nothing else in the article has once it took the place
 * of the selection. Given one by one afterwards, thousands of them would take minutes.
 */
export function withOwnIds(slice: Slice, { doc, selection: { from, to } }: Transaction): Slice {
  const taken = new Set<unknown>();
  doc.descendants((node, position) => {
    const isReplaced = position >= from && position + node.nodeSize <= to;
    if ('id' in node.attrs && !isReplaced) taken.add(node.attrs.id);
    return !node.isText;
  });
  return new Slice(identified(slice.content, taken), slice.openStart, slice.openEnd);
}

function identified(content: Fragment, taken: Set<unknown>): Fragment {
  return Fragment.fromArray(content.content.map((node) => withOwnId(node, taken)));
}

function withOwnId(node: Node, taken: Set<unknown>): Node {
  if (node.isText) return node;
  if (!('id' in node.attrs)) return node.copy(identified(node.content, taken));
  const { id } = node.attrs;
  const own = id === null || taken.has(id) ? newBlockId() : id;
  taken.add(own);
  return node.type.create({ ...node.attrs, id: own }, identified(node.content, taken), node.marks);
}
