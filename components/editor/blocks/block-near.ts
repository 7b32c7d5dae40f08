import type { EditorView } from '@tiptap/pm/view';

/** A block of the article itself as it is drawn, with its number. */
export type DrawnBlock = { id: string; index: number; element: HTMLElement };

/** The block at this height of the window, also beside the text; null above and below all. */
export function blockAtHeight(view: EditorView, height: number): DrawnBlock | null {
  const { left, right, top, bottom } = view.dom.getBoundingClientRect();
  if (height < top || height > bottom) return null;
  const found = view.posAtCoords({ left: (left + right) / 2, top: height });
  return found && drawnBlock(view, view.state.doc.resolve(found.pos).index(0));
}

/** The block with this number as it is drawn. */
export function drawnBlock(view: EditorView, index: number): DrawnBlock | null {
  const { doc } = view.state;
  const block = doc.maybeChild(index);
  if (!block) return null;
  const element = view.nodeDOM(view.state.doc.resolve(0).posAtIndex(index, 0));
  return element instanceof HTMLElement ? { id: String(block.attrs.id), index, element } : null;
}

/** Where a block would be dropped: before the block with the number `gap`, `top` down in the window. */
export type Gap = { gap: number; top: number };

/** The gap between blocks that is nearest to this height; never the one above the headline. */
export function gapAtHeight(view: EditorView, height: number): Gap | null {
  const first = drawnBlock(view, 0);
  const last = drawnBlock(view, view.state.doc.childCount - 1);
  if (!first || !last) return null;
  const block =
    blockAtHeight(view, height) ??
    (height < first.element.getBoundingClientRect().top ? first : last);
  const { top, bottom } = block.element.getBoundingClientRect();
  const isBelow = block.index === 0 || height > (top + bottom) / 2;
  return isBelow ? { gap: block.index + 1, top: bottom } : { gap: block.index, top };
}
