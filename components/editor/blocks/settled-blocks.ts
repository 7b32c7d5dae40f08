import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { comeNear } from '../../../lib/document/editors';

const KEY = new PluginKey<DecorationSet>('settledBlocks');

/**
 * Marks the blocks that were there when the text was opened and that nobody works in: of these, what is
 * far from the window need not be laid out. A block that was just made must be, before the next key:
 * the browser leaves the caret before the first character that it puts into a block without a layout.
 */
export function settledBlocksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_config, state) => withoutCurrent(allBlocks(state.doc), state),
      apply(change, set, _before, state) {
        const isNew = change.docChanged && isWholeText(change.before, change.mapping);
        const mapped = isNew ? allBlocks(change.doc) : set.map(change.mapping, change.doc);
        return change.docChanged || change.selectionSet ? withoutCurrent(mapped, state) : mapped;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
    view: () => ({
      update(view, before) {
        if (view.state.selection.eq(before.selection)) return;
        // It is laid out from now on, and nothing says any more that it came near.
        const block = view.nodeDOM(startOfCurrent(view.state));
        if (block instanceof Element) comeNear(block);
      },
    }),
  });
}

function allBlocks(article: Node): DecorationSet {
  const settled: Decoration[] = [];
  article.forEach((block, position) => {
    settled.push(Decoration.node(position, position + block.nodeSize, { class: 'is-settled' }));
  });
  return DecorationSet.create(article, settled);
}

// Another text in the place of the one before, as after a merge: all of its blocks are new at once.
function isWholeText(before: Node, mapping: { mapResult(at: number): { deletedAcross: boolean } }) {
  const middle = Math.floor(before.content.size / 2);
  return before.childCount > 2 && [1, middle].every((at) => mapping.mapResult(at).deletedAcross);
}

function startOfCurrent({ selection: { $from, from } }: EditorState): number {
  return $from.depth > 0 ? $from.before(1) : from;
}

// Whoever works in a block may make another sort of it, and goes on typing at once.
function withoutCurrent(set: DecorationSet, state: EditorState): DecorationSet {
  const { selection, doc } = state;
  const from = startOfCurrent(state);
  const to = Math.min(doc.content.size, selection.to);
  const current = set.find(from, to).filter((each) => each.from < to + 1 && each.to > from);
  return current.length > 0 ? set.remove(current) : set;
}
