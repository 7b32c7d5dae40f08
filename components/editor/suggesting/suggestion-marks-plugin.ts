import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isSuggestion } from './tracking';

type Names = Readonly<Record<string, string>>;

/** Says at each suggestion in the text whose it is, by user ids, on hover and while the cursor is in it. */
export function suggestionMarksPlugin(names: Names): Plugin<DecorationSet> {
  return new Plugin({
    state: {
      init: (_config, state) => decorationsOf(state, names),
      apply: (transaction, before, _old, state) =>
        transaction.docChanged || transaction.selectionSet ? decorationsOf(state, names) : before,
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

type Placed = { from: number; to: number; id: string; isBlock: boolean };

// Blocks that didn't change are the same objects in the next document.
const KNOWN = new WeakMap<Node, Placed[]>();

/** Where the suggestions of a block stand, counted from its beginning. */
function placedIn(block: Node): Placed[] {
  const known = KNOWN.get(block);
  if (known) return known;
  const placed: Placed[] = [];
  const look = (node: Node, from: number) => {
    for (const { attrs } of node.marks.filter(isSuggestion)) {
      placed.push({ from, to: from + node.nodeSize, id: String(attrs.id), isBlock: node.isBlock });
    }
  };
  look(block, 0);
  block.descendants((node, position) => look(node, position + 1));
  KNOWN.set(block, placed);
  return placed;
}

function decorationsOf(state: EditorState, names: Names): DecorationSet {
  const { from: cursor } = state.selection;
  const decorations: Decoration[] = [];
  state.doc.forEach((block, offset) => {
    for (const { from, to, id, isBlock } of placedIn(block)) {
      const [start, end] = [offset + from, offset + to];
      const by = names[id.slice(0, id.lastIndexOf('-'))] ?? 'Somebody';
      const isCurrent = cursor >= start && cursor <= end;
      const attributes = {
        class: isCurrent ? 'suggested suggested-current' : 'suggested',
        'data-by': by,
        title: `Suggested by ${by}`,
      };
      decorations.push(
        isBlock
          ? Decoration.node(start, end, attributes)
          : Decoration.inline(start, end, attributes),
      );
    }
  });
  return DecorationSet.create(state.doc, decorations);
}
