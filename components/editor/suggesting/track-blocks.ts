import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { trackText } from './track-text';
import { isInOwnInsertion, isSuggestion, ownMark, type Tracking } from './tracking';

/** Suggests to put blocks in at a position between blocks. */
export function trackInsertedBlocks(tracking: Tracking, position: number, blocks: Fragment): void {
  const { tr, actorId, id } = tracking;
  const insertion = tr.doc.type.schema.marks.insertion?.create({ id });
  const isFree = isInOwnInsertion(tr.doc.resolve(position), actorId);
  const marked = blocks.content.map((block) => {
    const others = block.marks.filter((mark) => !isSuggestion(mark));
    return block.mark(isFree || !insertion ? others : insertion.addToSet(others));
  });
  tr.insert(position, Fragment.fromArray(marked));
  tracking.landed = position;
}

/** Suggests to take out the block at a position; what this person suggested to put in just goes. */
export function trackDeletedBlock(tracking: Tracking, position: number): void {
  const { tr, actorId, id } = tracking;
  const node = tr.doc.nodeAt(position);
  const $at = tr.doc.resolve(position);
  const deletion = tr.doc.type.schema.marks.deletion?.create({ id });
  if (!node || !deletion) return;
  const isFree = ownMark(node, 'insertion', actorId) || isInOwnInsertion($at, actorId);
  if (isFree && $at.parent.canReplace($at.index(), $at.index() + 1)) {
    tr.delete(position, position + node.nodeSize);
  } else if (!isFree && !ownMark(node, 'deletion', actorId)) {
    tr.addNodeMark(position, deletion);
  }
}

/**
 * The plain way for what no finer one fits: the blocks that change go, and the blocks as they would
 * be come after them. A headline, of which there is always one, gets other words instead.
 */
export function trackWholeBlocks(tracking: Tracking, before: Node, after: Node): void {
  const { tr } = tracking;
  const { start, endBefore, endAfter } = changedBlocks(before, after);
  const first = Math.max(start, 1);
  const position = positionOf(before, Math.max(endBefore, first));
  const fresh = after.content.content.slice(first, Math.max(endAfter, first));
  if (fresh.length > 0) trackInsertedBlocks(tracking, position, Fragment.fromArray(fresh));
  for (let index = endBefore - 1; index >= first; index -= 1) {
    trackDeletedBlock(tracking, positionOf(before, index));
  }
  const [old, headline] = [before.child(0), after.child(0)];
  if (start === 0 && headline.type === old.type && !old.eq(headline)) {
    trackText(tracking, 1, 1 + tr.doc.child(0).content.size, new Slice(headline.content, 0, 0));
  }
}

/** The blocks of an article that two versions don't share: from `start` up to an end in each. */
export function changedBlocks(before: Node, after: Node) {
  const most = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < most && before.child(start) === after.child(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.child(before.childCount - 1 - same) === after.child(after.childCount - 1 - same)
  ) {
    same += 1;
  }
  return { start, endBefore: before.childCount - same, endAfter: after.childCount - same };
}

function positionOf(article: Node, index: number): number {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += article.child(before).nodeSize;
  return position;
}
