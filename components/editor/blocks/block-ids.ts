import type { Fragment, Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { AttrStep, ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { newBlockId } from '../../../lib/document';

/**
 * Gives an id to every block and note that has none, and a fresh one to every copy. Who had the id
 * first keeps it. The change joins the step of undo that called for it, so ids survive undo and redo.
 * Typing and composing bring no blocks, and are let pass at once.
 */
export function blockIdsPlugin(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some(({ steps }) => steps.some(mayBringBlocks))) return null;
      const wanting = blocksWantingIds(after.doc, () => keepers(transactions, before));
      if (wanting.length === 0) return null;
      const transaction = after.tr;
      for (const position of wanting) transaction.setNodeAttribute(position, 'id', newBlockId());
      return transaction;
    },
  });
}

function mayBringBlocks(step: Step): boolean {
  if (step instanceof ReplaceStep) return !isOnlyText(step.slice.content);
  return step instanceof ReplaceAroundStep || (step instanceof AttrStep && step.attr === 'id');
}

function isOnlyText({ content }: Fragment): boolean {
  return content.every((node) => node.isText);
}

type Placed = { id: unknown; position: number };

function placedIds(article: Node): Placed[] {
  const placed: Placed[] = [];
  article.descendants((node, position) => {
    if (node.isText) return false;
    if ('id' in node.attrs) placed.push({ id: node.attrs.id, position });
    return true;
  });
  return placed;
}

/** The positions of blocks that need a fresh id; `findKeepers` is only asked when ids are doubled. */
function blocksWantingIds(article: Node, findKeepers: () => Map<unknown, number>): number[] {
  const placed = placedIds(article);
  const counts = new Map<unknown, number>();
  for (const { id } of placed) counts.set(id, (counts.get(id) ?? 0) + 1);
  const isDoubled = (id: unknown) => id !== null && (counts.get(id) ?? 0) > 1;
  const owners = placed.some(({ id }) => isDoubled(id)) ? findKeepers() : new Map();
  const taken = new Set<unknown>();
  for (const { id, position } of placed) if (owners.get(id) === position) taken.add(id);
  return placed
    .filter(({ id, position }) => {
      if (id === null) return true;
      if (!isDoubled(id) || owners.get(id) === position) return false;
      if (taken.has(id)) return true;
      taken.add(id);
      return false;
    })
    .map(({ position }) => position);
}

/** Where the blocks that were there before stand now. */
function keepers(transactions: readonly Transaction[], before: EditorState): Map<unknown, number> {
  const owners = new Map<unknown, number>();
  for (const { id, position } of placedIds(before.doc)) {
    let mapped = position;
    let isDeleted = false;
    for (const { mapping } of transactions) {
      const result = mapping.mapResult(mapped, 1);
      isDeleted ||= result.deletedAfter;
      mapped = result.pos;
    }
    if (!isDeleted) owners.set(id, mapped);
  }
  return owners;
}
