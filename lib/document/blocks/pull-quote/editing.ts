import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import type { DocumentNode } from '../../define-block';

/** Whether what is selected is a passage of one excerpt. */
export function canUseAsPullQuote({ selection }: EditorState): boolean {
  const { $from, $to, empty } = selection;
  if (empty || !(selection instanceof TextSelection) || $from.depth < 3) return false;
  return $from.node(1) === $to.node(1) && $from.node(1).type.name === 'excerpt';
}

/**
 * Makes the selected passage of an excerpt the pull quote, tied to that excerpt: in place of the words
 * of the first pull quote, or as a new one below the headline.
 */
export function useAsPullQuote(editor: Editor): void {
  const { state, view } = editor;
  if (!canUseAsPullQuote(state)) return;
  const { $from } = state.selection;
  const excerpt = $from.node(1);
  const original = $from.node(2).type.name === 'original' ? $from.node(2) : null;
  const quote = state.schema.nodeFromJSON({
    type: 'pullQuote',
    attrs: {
      excerptId: excerpt.attrs.id,
      lang: original?.attrs.lang ?? '',
      dir: original?.attrs.dir ?? '',
    },
    content: [{ type: 'text', text: `“${wordsOf(state)}”` }],
  } satisfies DocumentNode);
  view.dispatch(placed(state, quote));
  view.focus();
}

function placed(state: EditorState, quote: Node) {
  let first: { node: Node; position: number } | null = null as {
    node: Node;
    position: number;
  } | null;
  state.doc.forEach((node, position) => {
    if (node.type.name === 'pullQuote') first ??= { node, position };
  });
  if (!first) return state.tr.insert(state.doc.child(0).nodeSize, quote);
  const { node, position } = first;
  const sameId = quote.type.create({ ...quote.attrs, id: node.attrs.id }, quote.content);
  return state.tr.replaceWith(position, position + node.nodeSize, sameId);
}

// Notes stay behind, paragraphs run on, and quotation marks within are the inner ones.
function wordsOf({ doc, selection }: EditorState): string {
  const parts: string[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (node.type.name === 'note') return false;
    if (node.isTextblock && parts.length > 0) parts.push(' ');
    if (!node.isText) return true;
    const start = Math.max(0, selection.from - position);
    parts.push((node.text ?? '').slice(start, selection.to - position));
    return false;
  });
  return parts
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^“(.*)”$/, '$1')
    .replace(/“/g, '‘')
    .replace(/”/g, '’');
}
