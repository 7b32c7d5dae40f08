import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import {
  type ArticleDocument,
  resolveSuggestions,
  type SuggestionChoice,
} from '../../../lib/document';
import { asItIs } from './suggesting';

/** Decides suggestions: those with these ids, or all. One step of undo. */
export function decideSuggestions(
  editor: Editor,
  choice: Exclude<SuggestionChoice, 'keep'>,
  ids?: readonly string[],
): void {
  const { state, view } = editor;
  const decided = decisionOf(state, (id) => (!ids || ids.includes(id) ? choice : 'keep'));
  if (decided) view.dispatch(asItIs(decided));
}

function decisionOf(
  state: EditorState,
  choose: (id: string) => SuggestionChoice,
): Transaction | null {
  const { doc, schema, tr } = state;
  const outcome = resolveSuggestions(doc.toJSON() as ArticleDocument, choose);
  const after = schema.nodeFromJSON(outcome);
  for (const [name, value] of Object.entries(after.attrs)) {
    if (JSON.stringify(value) !== JSON.stringify(doc.attrs[name])) tr.setDocAttribute(name, value);
  }
  replaceDifferences(tr, 0, doc, after);
  return tr.docChanged ? tr : null;
}

// Node by node from the end, so that the cursor and all that is anchored stay where their words are.
function replaceDifferences(tr: Transaction, start: number, before: Node, after: Node): void {
  const [old, fresh] = [before.content.content, after.content.content];
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head]?.eq(fresh[head] as Node)) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail)?.eq(fresh.at(-1 - tail) as Node)) tail += 1;
  const [gone, come] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
  const from = start + sizeOf(old.slice(0, head));
  if (gone.length !== come.length) {
    tr.replaceWith(from, from + sizeOf(gone), come);
    return;
  }
  let end = from + sizeOf(gone);
  for (const [index, node] of [...gone.entries()].reverse()) {
    const other = come[index] as Node;
    end -= node.nodeSize;
    if (node.eq(other)) continue;
    const isSameKind = node.sameMarkup(other) && !node.isLeaf && !node.isText;
    if (isSameKind) replaceDifferences(tr, end + 1, node, other);
    else tr.replaceWith(end, end + node.nodeSize, other);
  }
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
