import type { Mark, Node, NodeType } from '@tiptap/pm/model';
import type { ReplaceAroundStep } from '@tiptap/pm/transform';
import { isInOwnInsertion, isOwn, markBlock, ownMark, type Tracking } from './tracking';

/** Suggests another value of an attribute of the block at a position. */
export function trackAttribute(
  tracking: Tracking,
  position: number,
  name: string,
  value: unknown,
): void {
  const { tr } = tracking;
  const node = tr.doc.nodeAt(position);
  if (!node) return;
  const before = node.attrs[name];
  tr.setNodeAttribute(position, name, value);
  if (isFree(tracking, node, position) || ownModification(tracking, node, 'kind')) return;
  noteChange(tracking, position, { what: 'attribute', name, before, value });
}

/** Suggests another section, byline or language of the article; the headline carries the mark. */
export function trackArticleAttribute(tracking: Tracking, name: string, value: unknown): void {
  const before = tracking.tr.doc.attrs[name];
  tracking.tr.setDocAttribute(name, value);
  noteChange(tracking, 0, { what: 'article', name, before, value });
}

/** Suggests what `setNodeMarkup` does: another kind of block, or other attributes. */
export function trackMarkup(tracking: Tracking, position: number, becomes: Node): void {
  const { tr } = tracking;
  const node = tr.doc.nodeAt(position);
  if (!node) return;
  if (node.type === becomes.type) {
    for (const [name, value] of Object.entries(becomes.attrs)) {
      if (!isEqual(value, node.attrs[name])) trackAttribute(tracking, position, name, value);
    }
    return;
  }
  const before = { type: node.type.name, attrs: node.attrs };
  setMarkup(tracking, position, becomes.type, becomes.attrs);
  if (isFree(tracking, node, position)) return;
  const value = { type: becomes.type.name, attrs: becomes.attrs };
  noteChange(tracking, position, { what: 'kind', name: '', before, value });
}

/** Whether a step only changes what kind of block one is, or its attributes. */
export function changesMarkupOnly(step: ReplaceAroundStep & { structure?: boolean }): boolean {
  const { insert, slice, from, to, gapFrom, gapTo } = step;
  return insert === 1 && slice.size === 2 && gapFrom === from + 1 && gapTo === to - 1;
}

type Change = { what: 'attribute' | 'article' | 'kind'; name: string; before: unknown };

// One mark a change, with how it was before the first of them; none when it is so again.
function noteChange(
  tracking: Tracking,
  position: number,
  { value, ...change }: Change & { value: unknown },
): void {
  const node = tracking.tr.doc.nodeAt(position);
  const existing = ownModification(tracking, node, change.what, change.name);
  if (!existing) markBlock(tracking, position, 'modification', change);
  else if (isEqual(existing.attrs.before, value)) tracking.tr.removeNodeMark(position, existing);
}

function ownModification(
  { actorId }: Tracking,
  node: Node | null,
  what: Change['what'],
  name = '',
): Mark | undefined {
  return node?.marks.find(
    (mark) =>
      mark.type.name === 'modification' &&
      mark.attrs.what === what &&
      mark.attrs.name === name &&
      isOwn(mark, actorId),
  );
}

function isFree({ tr, actorId }: Tracking, node: Node, position: number): boolean {
  return (
    ownMark(node, 'insertion', actorId) !== undefined ||
    isInOwnInsertion(tr.doc.resolve(position), actorId)
  );
}

function setMarkup(
  { tr }: Tracking,
  position: number,
  type: NodeType,
  attributes: Record<string, unknown>,
): void {
  tr.setNodeMarkup(position, type, attributes, tr.doc.nodeAt(position)?.marks);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
