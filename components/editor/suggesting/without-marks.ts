import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { isSuggestion } from './tracking';

/** A copied slice as one reads it: without words that are suggested to go, and nothing suggested about the rest. */
export function withoutMarks(slice: Slice): Slice {
  const content = unmarked(slice.content);
  return content === slice.content ? slice : new Slice(content, slice.openStart, slice.openEnd);
}

function unmarked(fragment: Fragment): Fragment {
  const nodes = fragment.content.flatMap((node): Node | Node[] => {
    const isGoing = node.isInline && node.marks.some(({ type }) => type.name === 'deletion');
    if (isGoing) return [];
    const marks = node.marks.filter((mark) => !isSuggestion(mark));
    const content = unmarked(node.content);
    const isSame = marks.length === node.marks.length && content === node.content;
    return isSame ? node : (node.isText ? node : node.copy(content)).mark(marks);
  });
  const isSame =
    nodes.length === fragment.childCount &&
    nodes.every((node, index) => node === fragment.child(index));
  return isSame ? fragment : Fragment.fromArray(nodes);
}
