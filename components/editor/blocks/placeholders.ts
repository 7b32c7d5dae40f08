import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { lookUp } from '../../../lib/look-up';

const ALWAYS: Record<string, string> = {
  headline: 'Headline',
  heading: 'Heading',
  pullQuote: 'The sentence that stands out',
};

const FIRST_OF: Record<string, string> = {
  passage: 'The passage, translated',
  original: 'The passage as the source printed it',
};

const AT_THE_CURSOR = 'Write, or press / for blocks';

/** Says in empty blocks what belongs there. */
export function placeholdersPlugin(): Plugin {
  return new Plugin({ props: { decorations: placeholders } });
}

function placeholders(state: EditorState): DecorationSet {
  const { $from } = state.selection;
  const cursor = $from.depth === 1 ? $from.before() : -1;
  const shown: Decoration[] = [];
  state.doc.descendants((node, position, parent, index) => {
    if (!node.isTextblock) return !node.isAtom;
    if (node.content.size > 0) return false;
    const words = wordsFor(node, parent, index) ?? (position === cursor ? AT_THE_CURSOR : null);
    if (!words) return false;
    const attributes = { class: 'is-empty', 'data-placeholder': words };
    shown.push(Decoration.node(position, position + node.nodeSize, attributes));
    return false;
  });
  return DecorationSet.create(state.doc, shown);
}

function wordsFor(node: Node, parent: Node | null, index: number): string | undefined {
  const first =
    index === 0 && parent?.childCount === 1 ? lookUp(FIRST_OF, parent.type.name) : undefined;
  return lookUp(ALWAYS, node.type.name) ?? first;
}
