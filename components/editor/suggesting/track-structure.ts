import { type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { trackDeletedBlock, trackInsertedBlocks } from './track-blocks';
import { trackJoin } from './track-join';
import { trackText } from './track-text';
import { isInOwnInsertion, markBlock, type Tracking } from './tracking';

/** Suggests a replacement of anything by anything; false for what has no fine form. */
export function trackReplacement(
  tracking: Tracking,
  from: number,
  to: number,
  slice: Slice,
): boolean {
  const $from = tracking.tr.doc.resolve(from);
  const $to = tracking.tr.doc.resolve(to);
  const isFlat = slice.openStart === 0 && slice.openEnd === 0;
  const holdsWords = isFlat && (slice.content.firstChild?.isInline ?? false);
  const areWords = $from.parent.inlineContent && $from.sameParent($to);
  if (areWords && (slice.size === 0 || holdsWords)) {
    trackText(tracking, from, to, slice);
    return true;
  }
  if (from === to && isSplit(slice)) return trackSplit(tracking, from, slice);
  if (slice.size > 0 && !(holdsWords && $from.parent.inlineContent)) {
    if (!isFlat || holdsWords || $from.parent.inlineContent) return false;
  }
  const firstStep = tracking.tr.steps.length;
  if (from < to && !trackDeletion(tracking, $from, $to)) return false;
  if (slice.size === 0) return true;
  // Words go where those before them were, blocks after the ones they replace.
  const moved = tracking.tr.mapping.slice(firstStep);
  if (holdsWords) trackText(tracking, moved.map(from, -1), moved.map(from, -1), slice);
  else trackInsertedBlocks(tracking, moved.map(to, 1), slice.content);
  return true;
}

// A block cut in two, with nothing between the halves.
function isSplit({ content, openStart, openEnd }: Slice): boolean {
  return openStart > 0 && openStart === openEnd && content.size === 4 * openStart;
}

function trackSplit(tracking: Tracking, position: number, slice: Slice): boolean {
  const { tr, actorId } = tracking;
  const $at = tr.doc.resolve(position);
  const isFree = isInOwnInsertion($at, actorId);
  const firsts = Array.from(
    { length: slice.openStart },
    (_, level) => $at.node($at.depth - slice.openStart + 1 + level).attrs.id,
  );
  tr.step(new ReplaceStep(position, position, slice, true));
  if (isFree) return true;
  const second = position + slice.openStart;
  if (isBlank(tr.doc.nodeAt(second))) {
    markBlock(tracking, second, 'insertion');
    return true;
  }
  firsts.forEach((id, level) => {
    const at = second + level;
    const earlier = splitMark(tr.doc.nodeAt(at));
    if (earlier) tr.removeNodeMark(at, earlier);
    markBlock(tracking, at, 'modification', { what: 'split', name: earlier?.attrs.name ?? id });
  });
  return true;
}

function splitMark(node: Node | null) {
  return node?.marks.find(
    ({ type, attrs }) => type.name === 'modification' && attrs.what === 'split',
  );
}

function isBlank(node: Node | null): boolean {
  if (!node) return false;
  let isEmpty = !node.isAtom;
  node.descendants((child) => {
    if (child.isLeaf || child.isAtom) isEmpty = false;
  });
  return isEmpty;
}

type Part = { from: number; to: number; isBlock: boolean };

function trackDeletion(tracking: Tracking, $from: ResolvedPos, $to: ResolvedPos): boolean {
  const { tr } = tracking;
  const firstStep = tr.steps.length;
  for (const { from, to, isBlock } of coveredParts($from, $to).reverse()) {
    if (isBlock) trackDeletedBlock(tracking, from);
    else if (from < to) trackText(tracking, from, to, Slice.empty);
  }
  const shared = $from.sharedDepth($to.pos);
  const isAcross = $from.parent.inlineContent && $to.parent.inlineContent;
  if (!isAcross || $from.depth !== $to.depth || $from.depth === shared) return true;
  const moved = tr.mapping.slice(firstStep);
  for (let depth = shared + 1; depth <= $from.depth; depth += 1) {
    const first = moved.map($from.before(depth), -1);
    const second = moved.map($to.before(depth), 1);
    // What can't be one stays two, without the words that were taken out.
    const isInnermost = depth === $from.depth;
    if (!trackJoin(tracking, first, second, isInnermost)) return tr.steps.length > firstStep;
  }
  return true;
}

// Whole blocks where they are covered whole, else the words of them that are.
function coveredParts($from: ResolvedPos, $to: ResolvedPos): Part[] {
  const parts: Part[] = [];
  $from.doc.nodesBetween($from.pos, $to.pos, (node, position) => {
    const end = position + node.nodeSize;
    const isWhole = position >= $from.pos && end <= $to.pos;
    if (isWhole && node.isBlock && !['headline', 'passage'].includes(node.type.name)) {
      parts.push({ from: position, to: end, isBlock: true });
      return false;
    }
    if (!node.inlineContent) return true;
    parts.push({
      from: Math.max(position + 1, $from.pos),
      to: Math.min(end - 1, $to.pos),
      isBlock: false,
    });
    return false;
  });
  return parts;
}
