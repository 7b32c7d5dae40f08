import type { Editor } from '@tiptap/core';
import type { Finding } from '../../../lib/result';
import { showBlock } from './show-block';
import { whenUnfolded } from './when-there';

/** Goes to where a finding is mended: the block, and in it the field, opening what is folded over it. */
export function showPlace(editor: Editor, place: Finding['place']): void {
  const { blockId, field } = place;
  if (blockId === null) {
    focusField(document, field);
    return;
  }
  const block = showBlock(editor, blockId);
  if (block && field !== null) showField(block, field);
}

/** Puts the cursor into a field of a block, drawing and unfolding what it stands in. */
export function showField(block: Element, field: string): void {
  whenUnfolded(
    block,
    () => fieldIn(block, field),
    () => focusField(block, field),
  );
}

function fieldIn(place: ParentNode, field: string): HTMLElement | null {
  return place.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
}

function focusField(place: ParentNode, field: string | null): void {
  const found = field && fieldIn(place, field);
  if (!found) return;
  found.focus();
  found.scrollIntoView({ block: 'center' });
}
