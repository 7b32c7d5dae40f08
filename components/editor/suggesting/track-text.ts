import { transformToSuggestionTransaction } from '@handlewithcare/prosemirror-suggest-changes';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import {
  AddMarkStep,
  type RemoveMarkStep,
  ReplaceStep,
  type Step,
  Transform,
} from '@tiptap/pm/transform';
import { isInOwnInsertion, isOwn, isSuggestion, ownMark, type Tracking } from './tracking';

/**
 * Suggests to replace words within one text block, by the library. It knows nothing of authors and
 * would join its marks to those of others, so it is shown a text without them.
 */
export function trackText(tracking: Tracking, from: number, to: number, slice: Slice): void {
  const { tr, actorId, id } = tracking;
  const state = EditorState.create({ doc: withoutOthers(tr.doc, from, actorId) });
  const change = state.tr.replace(from, to, unmarked(slice));
  const suggested: Transaction = transformToSuggestionTransaction(change, state, () => id);
  for (const step of suggested.steps) repeat(tracking, step);
}

/** Suggests to format words, or not to: the words as they are go, the words as they should be come. */
export function trackMarks(tracking: Tracking, step: AddMarkStep | RemoveMarkStep): void {
  const { tr, actorId } = tracking;
  const texts: { node: Node; from: number; to: number }[] = [];
  tr.doc.nodesBetween(step.from, step.to, (node, position, parent) => {
    if (!node.isText || !parent?.type.allowsMarkType(step.mark.type)) return;
    const from = Math.max(position, step.from);
    const to = Math.min(position + node.nodeSize, step.to);
    texts.push({ node: node.cut(from - position, to - position), from, to });
  });
  for (const { node, from, to } of texts.reverse()) {
    const marks =
      step instanceof AddMarkStep
        ? step.mark.addToSet(node.marks)
        : step.mark.removeFromSet(node.marks);
    if (marks.length === node.marks.length && marks.every((mark) => mark.isInSet(node.marks))) {
      continue;
    }
    const isFree =
      ownMark(node, 'insertion', actorId) || isInOwnInsertion(tr.doc.resolve(from), actorId);
    if (isFree && step instanceof AddMarkStep) tr.addMark(from, to, step.mark);
    else if (isFree) tr.removeMark(from, to, step.mark);
    else if (!ownMark(node, 'deletion', actorId)) {
      trackText(tracking, from, to, new Slice(Fragment.from(node.mark(marks)), 0, 0));
    }
  }
}

/** The text with this person's suggestions only, around a position. */
function withoutOthers(doc: Node, position: number, actorId: string): Node {
  const $at = doc.resolve(position);
  const seen = new Transform(doc);
  const others = (node: Node) =>
    node.marks.filter((mark) => isSuggestion(mark) && !isOwn(mark, actorId));
  for (let depth = 1; depth <= $at.depth; depth += 1) {
    for (const mark of others($at.node(depth))) seen.removeNodeMark($at.before(depth), mark);
  }
  doc.nodesBetween($at.start(), $at.end(), (node, start) => {
    if (!node.isInline) return;
    for (const mark of others(node)) seen.removeMark(start, start + node.nodeSize, mark);
  });
  return seen.doc;
}

// What is typed into a suggestion takes over its marks; the library gives it those it should have.
function unmarked(slice: Slice): Slice {
  const nodes = slice.content.content.map((node) =>
    node.mark(node.marks.filter((mark) => !isSuggestion(mark))),
  );
  return new Slice(Fragment.fromArray(nodes), slice.openStart, slice.openEnd);
}

function repeat(tracking: Tracking, step: Step): void {
  const { tr, actorId } = tracking;
  if (step instanceof ReplaceStep && step.slice.size > 0) tracking.landed = step.from;
  if (!(step instanceof AddMarkStep) || !isSuggestion(step.mark)) {
    tr.step(step);
    return;
  }
  const kind = step.mark.type.name as 'insertion' | 'deletion';
  const ranges: { from: number; to: number }[] = [];
  tr.doc.nodesBetween(step.from, step.to, (node, position) => {
    // Nobody suggests the same of the same words twice.
    if (!node.isInline || ownMark(node, kind, actorId)) return;
    const from = Math.max(position, step.from);
    ranges.push({ from, to: Math.min(position + node.nodeSize, step.to) });
  });
  for (const { from, to } of ranges) tr.addMark(from, to, step.mark);
}
