import type { Node } from '@tiptap/pm/model';

/** A note where it stands in the editor: its position and its number in reading order, from 1. */
export type PlacedNote = { id: string; number: number; position: number; node: Node };

type Within = { node: Node; offset: number };

// Blocks that didn't change are the same objects in the next document.
const KNOWN = new WeakMap<Node, readonly Within[]>();

/** The notes of an article in reading order: those of the commentary, then those of the excerpts. */
export function placedNotes(article: Node): PlacedNote[] {
  const placed: PlacedNote[] = [];
  const place = (isExcerpt: boolean) =>
    article.forEach((block, offset) => {
      if ((block.type.name === 'excerpt') !== isExcerpt) return;
      for (const { node, offset: within } of notesWithin(block)) {
        const position = offset + 1 + within;
        placed.push({ id: String(node.attrs.id), number: placed.length + 1, position, node });
      }
    });
  place(false);
  place(true);
  return placed;
}

function notesWithin(block: Node): readonly Within[] {
  const known = KNOWN.get(block);
  if (known) return known;
  const found: Within[] = [];
  block.descendants((node, offset) => {
    if (node.type.name === 'note') found.push({ node, offset });
    return !node.isAtom;
  });
  KNOWN.set(block, found);
  return found;
}
