import { blockByName } from '../blocks';
import type { DocumentNode } from '../define-block';
import { compareFields, compareValues, isEqual } from './compare-fields';
import { compareText, type NotePairs, runsOf } from './compare-text';
import type { BlockDifference, FieldDifference, PlacedBlock } from './difference';
import { blockLabel } from './field-words';
import { longestRising } from './longest-rising';
import { matchNodes } from './match-nodes';
import { isUntouched } from './untouched';

/** Compares two rows of blocks, and what is inside them. */
export function compareBlocks(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
  notes: NotePairs,
): BlockDifference[] {
  const matches = matchNodes(before, after);
  const places = new Map(before.map((node, index) => [node, { node, position: index + 1 }]));
  const kept = after.map((node, index) => ({
    was: places.get(matches.after.get(node) ?? node) ?? null,
    is: { node, position: index + 1 },
  }));
  const unmoved = longestRising(kept.flatMap(({ was }) => (was ? [was.position] : [])));
  const differences = kept.map(({ was, is }) =>
    compareBlock(was, is, was !== null && !unmoved.has(was.position), notes),
  );
  return withRemoved(
    differences,
    [...places.values()].filter(({ node }) => !matches.before.has(node)),
    notes,
  );
}

// What was removed is told right after what stood before it and stayed.
function withRemoved(
  differences: readonly BlockDifference[],
  removed: readonly PlacedBlock[],
  notes: NotePairs,
): BlockDifference[] {
  const all: BlockDifference[] = [];
  const waiting = [...removed];
  const anchors = differences.flatMap(({ before, isMoved }) =>
    before && !isMoved ? [before.position] : [],
  );
  const tellUntil = (anchor = Number.POSITIVE_INFINITY) => {
    while (waiting[0] && waiting[0].position < anchor) {
      all.push(compareBlock(waiting.shift() ?? null, null, false, notes));
    }
  };
  tellUntil(anchors.shift());
  for (const difference of differences) {
    all.push(difference);
    if (difference.before && !difference.isMoved) tellUntil(anchors.shift());
  }
  return all;
}

function compareBlock(
  before: PlacedBlock | null,
  after: PlacedBlock | null,
  isMoved: boolean,
  notes: NotePairs,
): BlockDifference {
  const was = before?.node ?? null;
  const is = after?.node ?? null;
  const label = blockLabel(is ?? was ?? { type: 'doc' });
  const whole = { isMoved, label, before, after };
  const sameNote = (one: DocumentNode, other: DocumentNode) =>
    notes.before.get(String(one.attrs?.id)) === notes.after.get(String(other.attrs?.id));
  if (was && is && isUntouched(was, is, sameNote)) {
    const children = compareBlocks(childrenOf(was), childrenOf(is), notes);
    return { kind: 'same', ...whole, runs: runsOf(textOf(is)), fields: [], children };
  }
  const runs = compareText(textOf(was), textOf(is), notes);
  const fields = [...turnedInto(was, is), ...compareFields(was, is), ...suggested(was, is)];
  const children = compareBlocks(childrenOf(was), childrenOf(is), notes);
  const isSame =
    runs.every(({ kind }) => kind === 'same') &&
    fields.length === 0 &&
    children.every(({ kind, isMoved: moved }) => kind === 'same' && !moved);
  const kind = !was ? 'added' : !is ? 'removed' : isSame ? 'same' : 'changed';
  return { kind, ...whole, runs, fields, children };
}

function turnedInto(was: DocumentNode | null, is: DocumentNode | null): FieldDifference[] {
  if (!was || !is || was.type === is.type) return [];
  return [wholeField('type', 'Kind of block', blockLabel(was), blockLabel(is))];
}

// What is suggested of a block as a whole is a mark of it.
function suggested(was: DocumentNode | null, is: DocumentNode | null): FieldDifference[] {
  if (!was || !is || isEqual(was.marks ?? [], is.marks ?? [])) return [];
  const words = ({ marks = [] }: DocumentNode) => marks.map(({ type }) => type).join(', ');
  return [wholeField('marks', 'Suggested of it', words(was), words(is))];
}

function wholeField(name: string, label: string, before: string, after: string): FieldDifference {
  return { name, label, before, after, runs: compareValues(before, after) };
}

function holdsText({ type, content }: DocumentNode): boolean {
  const expression = blockByName(type)?.content;
  if (expression) return /^(text|inline)\*$/.test(expression);
  return content?.some((child) => child.type === 'text') ?? false;
}

function textOf(node: DocumentNode | null): DocumentNode[] {
  return node && holdsText(node) ? (node.content ?? []) : [];
}

function childrenOf(node: DocumentNode | null): DocumentNode[] {
  return node && !holdsText(node) ? (node.content ?? []) : [];
}
