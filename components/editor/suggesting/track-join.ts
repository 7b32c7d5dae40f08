import { type Node, Slice } from '@tiptap/pm/model';
import { trackText } from './track-text';
import { isOwn, isSuggestion, markBlock, ownMark, type Tracking } from './tracking';

/**
 * Suggests that the second block becomes part of the first. What this person only suggested
 * themselves, a half or a whole block, is taken back instead. False where they can't be one.
 */
export function trackJoin(
  tracking: Tracking,
  first: number,
  second: number,
  isInnermost: boolean,
): boolean {
  const { tr, actorId } = tracking;
  const [one, other] = [tr.doc.nodeAt(first), tr.doc.nodeAt(second)];
  if (!one || !other || !canBeOne(one, other, actorId)) return false;
  if (!isInnermost) {
    markJoin(tracking, second, one);
    return true;
  }
  const isAdjacent = first + one.nodeSize === second;
  if (isAdjacent && ownSplit(other, one, actorId)) tr.join(second);
  else if (ownMark(other, 'insertion', actorId)) {
    tr.delete(second, second + other.nodeSize);
    const end = first + one.nodeSize - 1;
    if (ownMark(one, 'insertion', actorId)) tr.insert(end, other.content);
    else trackText(tracking, end, end, new Slice(other.content, 0, 0));
    tracking.landed = null;
  } else if (ownMark(one, 'insertion', actorId)) {
    trackText(tracking, second + 1, second + 1, new Slice(one.content, 0, 0));
    tr.delete(first, first + one.nodeSize);
    tracking.landed = null;
  } else markJoin(tracking, second, one);
  return true;
}

function isOneFate(one: Node, other: Node, actorId: string): boolean {
  const [first, second] = [one, other].map((node) =>
    node.marks
      .filter((mark) => isSuggestion(mark) && mark.type.name !== 'modification')
      .filter((mark) => !isOwn(mark, actorId) || mark.type.name === 'deletion')
      .map((mark) => `${mark.type.name} ${mark.attrs.id}`),
  );
  return String(first) === String(second);
}

function canBeOne(one: Node, other: Node, actorId: string): boolean {
  if (one.type.spec.isolating || other.type.spec.isolating) return false;
  // What others want of a whole block must not befall the words of the next.
  if (!isOneFate(one, other, actorId)) return false;
  return one.type.validContent(one.content.append(other.content));
}

function markJoin(tracking: Tracking, second: number, one: Node): void {
  const split = one.marks.find(
    ({ type, attrs }) => type.name === 'modification' && attrs.what === 'split',
  );
  const isThere = tracking.tr.doc
    .nodeAt(second)
    ?.marks.some((mark) => mark.attrs.what === 'join' && isOwn(mark, tracking.actorId));
  if (isThere) return;
  markBlock(tracking, second, 'modification', {
    what: 'join',
    name: split?.attrs.name ?? one.attrs.id,
  });
}

function ownSplit(node: Node, before: Node, actorId: string): boolean {
  const isPiece = (root: unknown) =>
    root === before.attrs.id ||
    before.marks.some(({ attrs }) => attrs.what === 'split' && attrs.name === root);
  return node.marks.some(
    (mark) => mark.attrs.what === 'split' && isOwn(mark, actorId) && isPiece(mark.attrs.name),
  );
}
