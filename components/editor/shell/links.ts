import { getMarkRange } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { safeHref } from '../../../lib/document';

type Dispatch = (transaction: Transaction) => void;

/** The link the cursor is in, or null. */
export function linkAt(state: EditorState): { from: number; to: number; href: string } | null {
  const type = state.schema.marks.link;
  const { $from } = state.selection;
  const range = type && getMarkRange($from, type);
  if (!range) return null;
  const inside = state.doc.nodeAt(range.from);
  const mark = inside?.marks.find((each) => each.type === type);
  return mark ? { ...range, href: String(mark.attrs.href) } : null;
}

/** An address as people type it, ready to be linked to; null when a reader may not be sent there. */
export function readAddress(typed: string): string | null {
  const address = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return safeHref(`mailto:${address}`);
  if (/^[^\s:/?#]+\.[^\s:/?#]{2,}([/?#]\S*)?$/.test(address)) return safeHref(`https://${address}`);
  return safeHref(address);
}

/** Links the selected text, or the link the cursor is in; with neither it puts the address into the text. */
export function setLink(state: EditorState, dispatch: Dispatch, href: string): void {
  const mark = state.schema.marks.link?.create({ href });
  if (!mark) return;
  const { from, to, empty } = state.selection;
  const existing = linkAt(state);
  const transaction = state.tr;
  if (!empty) transaction.addMark(from, to, mark);
  else if (existing) transaction.addMark(existing.from, existing.to, mark);
  else transaction.insert(from, state.schema.text(href, [mark]));
  dispatch(transaction);
}

/** Takes the link off the text the cursor is in or that is selected. */
export function removeLink(state: EditorState, dispatch: Dispatch): void {
  const type = state.schema.marks.link;
  const { from, to } = linkAt(state) ?? state.selection;
  if (type) dispatch(state.tr.removeMark(from, to, type));
}
