import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import {
  AddMarkStep,
  AttrStep,
  DocAttrStep,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from '@tiptap/pm/transform';
import { leavesTextAlone } from './leaves-text-alone';
import {
  changesMarkupOnly,
  trackArticleAttribute,
  trackAttribute,
  trackMarkup,
} from './track-attributes';
import { trackWholeBlocks } from './track-blocks';
import { trackReplacement } from './track-structure';
import { trackMarks } from './track-text';
import { newSuggestionId, type Tracking } from './tracking';

/**
 * The transaction that suggests what another one would do. It never changes the text as it stands,
 * nor what others suggest: that is checked each time; null when it can't be had without.
 */
export function trackedTransaction(
  original: Transaction,
  state: EditorState,
  actorId: string,
): Transaction | null {
  const finely = attempt(state, actorId, (tracking) => trackSteps(tracking, original));
  const tracking =
    finely ??
    attempt(state, actorId, (coarse) => {
      trackWholeBlocks(coarse, state.doc, original.doc);
      return true;
    });
  if (!tracking) return null;
  const { tr } = tracking;
  tr.setSelection(selectionAfter(original, state, tracking));
  if (original.scrolledIntoView) tr.scrollIntoView();
  if (original.storedMarksSet) tr.setStoredMarks(original.storedMarks);
  return Object.assign(tr, { meta: (original as unknown as { meta: unknown }).meta });
}

function attempt(
  state: EditorState,
  actorId: string,
  track: (tracking: Tracking) => boolean,
): Tracking | null {
  const tracking = { tr: state.tr, actorId, id: newSuggestionId(actorId), landed: null };
  try {
    const isTracked = track(tracking);
    return isTracked && leavesTextAlone(state.doc, tracking.tr.doc, actorId) ? tracking : null;
  } catch {
    // A step that doesn't fit where the text with its suggestions has it: the plain way does.
    return null;
  }
}

function trackSteps(tracking: Tracking, original: Transaction): boolean {
  return original.steps.every((step, index) => {
    const back = new Mapping(original.mapping.maps.slice(0, index)).invert();
    const here = (position: number, side: -1 | 1) =>
      tracking.tr.mapping.map(back.map(position, side), side);
    return trackStep(tracking, step, here);
  });
}

type Here = (position: number, side: -1 | 1) => number;

function trackStep(tracking: Tracking, step: Step, here: Here): boolean {
  if (step instanceof ReplaceStep) {
    const from = here(step.from, 1);
    return trackReplacement(tracking, from, Math.max(from, here(step.to, -1)), step.slice);
  }
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    const moved = step.map({
      map: (position, side) => here(position, side === -1 ? -1 : 1),
      mapResult: (position, side) => tracking.tr.mapping.mapResult(position, side),
    });
    if (moved) trackMarks(tracking, moved as typeof step);
  } else if (step instanceof AttrStep) {
    trackAttribute(tracking, here(step.pos, 1), step.attr, step.value);
  } else if (step instanceof DocAttrStep) {
    trackArticleAttribute(tracking, step.attr, step.value);
  } else if (step instanceof ReplaceAroundStep && changesMarkupOnly(step)) {
    trackMarkup(tracking, here(step.from, 1), step.slice.content.firstChild as Node);
  } else return false;
  return true;
}

function selectionAfter(
  original: Transaction,
  state: EditorState,
  { tr, landed }: Tracking,
): Selection {
  const { selection } = original;
  const put = original.steps.findLast(
    (step): step is ReplaceStep => step instanceof ReplaceStep && step.slice.size > 0,
  );
  const isForward = state.selection.empty && selection.from === state.selection.from;
  const place = (position: number): number => {
    const offset = put ? position - put.from : -1;
    if (put && landed !== null && offset >= 0 && offset <= put.slice.size) return landed + offset;
    const side = isForward && tr.docChanged ? 1 : -1;
    return tr.mapping.map(original.mapping.invert().map(position, side), 1);
  };
  const limit = (position: number) => tr.doc.resolve(Math.min(position, tr.doc.content.size));
  const $anchor = limit(place(selection.anchor));
  if (selection instanceof NodeSelection && $anchor.nodeAfter) {
    return NodeSelection.create(tr.doc, $anchor.pos);
  }
  const $head = limit(place(selection.head));
  return selection instanceof TextSelection
    ? TextSelection.between($anchor, $head)
    : Selection.near($head);
}
