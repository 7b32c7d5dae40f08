import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { newBlockId } from '../../../lib/document';

/** One transaction being turned into suggestions. */
export type Tracking = {
  /** The transaction that suggests what the original would have done. */
  tr: Transaction;
  /** Whose suggestions these are. */
  actorId: string;
  /** The id of the suggestion that this transaction makes. */
  id: string;
  /** Where the words or blocks that were put in last begin. */
  landed: number | null;
};

/** A fresh id of a suggestion; it begins with who makes it, which the server checks. */
export function newSuggestionId(actorId: string): string {
  return `${actorId}-${newBlockId()}`;
}

/** Whether a mark is a suggestion. */
export function isSuggestion({ type }: Mark): boolean {
  return ['insertion', 'deletion', 'modification'].includes(type.name);
}

/** Whether a mark is a suggestion of this person. */
export function isOwn(mark: Mark, actorId: string): boolean {
  return isSuggestion(mark) && String(mark.attrs.id).startsWith(`${actorId}-`);
}

/** The person's own mark of a kind on a node. */
export function ownMark(
  node: Node | null | undefined,
  kind: 'insertion' | 'deletion',
  actorId: string,
): Mark | undefined {
  return node?.marks.find((mark) => mark.type.name === kind && isOwn(mark, actorId));
}

/** Whether a position lies in something this person suggests to put in: there they write freely. */
export function isInOwnInsertion($at: ResolvedPos, actorId: string): boolean {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if (ownMark($at.node(depth), 'insertion', actorId)) return true;
  }
  return false;
}

/** Puts a mark of this suggestion on a whole block. */
export function markBlock(
  tracking: Tracking,
  position: number,
  kind: 'insertion' | 'deletion' | 'modification',
  attributes: Record<string, unknown> = {},
): void {
  const mark = tracking.tr.doc.type.schema.marks[kind]?.create({ id: tracking.id, ...attributes });
  if (mark) tracking.tr.addNodeMark(position, mark);
}
