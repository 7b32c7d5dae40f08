import type { Node } from '@tiptap/pm/model';

/** A note where it stands in the editor: its position and its number in reading order, from 1. */
export type PlacedNote = { id: string; number: number; position: number; node: Node };

/** The notes of an article in reading order: those of the commentary, then those of the excerpts. */
export function placedNotes(article: Node): PlacedNote[] {
  const inCommentary: Omit<PlacedNote, 'number'>[] = [];
  const inExcerpts: Omit<PlacedNote, 'number'>[] = [];
  article.forEach((block, offset) => {
    const found = block.type.name === 'excerpt' ? inExcerpts : inCommentary;
    block.descendants((node, position) => {
      if (node.type.name !== 'note') return !node.isAtom;
      found.push({ id: String(node.attrs.id), position: offset + 1 + position, node });
      return false;
    });
  });
  return [...inCommentary, ...inExcerpts].map((note, index) => ({ ...note, number: index + 1 }));
}
