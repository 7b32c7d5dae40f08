import type { BlockDifference, DocumentDifference, PlacedBlock, Run } from './difference';

/** A difference as a page needs it: of each block its head alone, as its text stands in the runs. */
export function shownDifference(difference: DocumentDifference): DocumentDifference {
  return { ...difference, blocks: difference.blocks.map(shownBlock) };
}

function shownBlock(block: BlockDifference): BlockDifference {
  const hasParts = block.runs.length > 0 || block.children.length > 0;
  return {
    ...block,
    before: hasParts ? headOf(block.before) : block.before,
    after: hasParts ? headOf(block.after) : block.after,
    runs: block.runs.map(alone),
    children: block.children.map(shownBlock),
  };
}

// What many share is written as a long reference to its place, wherever it is found again.
function alone(run: Run): Run {
  return { ...run, marks: [...run.marks] };
}

function headOf(placed: PlacedBlock | null): PlacedBlock | null {
  if (!placed) return null;
  const { type, attrs } = placed.node;
  const { lang = '', dir = '' } = attrs ?? {};
  return { ...placed, node: { type, attrs: { lang, dir } } };
}
