import type { Node } from '@tiptap/pm/model';
import { type ArticleText, type BlockText, blockTexts } from '../../../lib/comment/article-text';
import type { DocumentNode } from '../../../lib/document';

// Blocks that didn't change are the same objects in the next document.
const KNOWN = new WeakMap<Node, BlockText[]>();

/** The article of the editor as threads see it; what didn't change since the last time is not read again. */
export function editorText(article: Node): ArticleText {
  const blocks: BlockText[] = [];
  article.forEach((block) => {
    const known = KNOWN.get(block) ?? blockTexts(block.toJSON() as DocumentNode);
    KNOWN.set(block, known);
    blocks.push(...known);
  });
  return { blocks, attrs: article.attrs };
}

/** Where every block and note with an id begins. */
export function blockPositions(article: Node): Map<string, number> {
  const positions = new Map<string, number>();
  article.descendants((node, position) => {
    if (node.isText) return false;
    if (typeof node.attrs.id === 'string') positions.set(node.attrs.id, position);
    return true;
  });
  return positions;
}

/** How many characters of a block's own text stand before an offset in its content; notes don't count. */
export function charactersBefore(block: Node, offset: number): number {
  let characters = 0;
  block.forEach((child, start) => {
    if (child.isText && start < offset) characters += Math.min(child.nodeSize, offset - start);
  });
  return characters;
}

/**
 * The offset in a block's content after so many characters of its own text: before what follows them
 * when they end something, right before the next character when they begin it.
 */
export function offsetAfter(block: Node, characters: number, edge: 'start' | 'end'): number {
  let left = characters;
  let offset = 0;
  for (let index = 0; index < block.childCount; index += 1) {
    const child = block.child(index);
    if (child.isText) {
      const isWithin = edge === 'start' ? left < child.nodeSize : left <= child.nodeSize;
      if (isWithin) return offset + left;
      left -= child.nodeSize;
    }
    offset += child.nodeSize;
  }
  return offset;
}
