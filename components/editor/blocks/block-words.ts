import type { Node } from '@tiptap/pm/model';
import { countWords } from '../../../lib/document';

/** The words of a block: those of its text and those of its notes. The original passage isn't counted. */
export type BlockWords = { text: number; notes: number };

// Blocks that didn't change are the same objects in the next document.
const KNOWN = new WeakMap<Node, BlockWords>();

/** Counts the words of a block; a block that was counted before costs nothing. */
export function blockWords(block: Node): BlockWords {
  const known = KNOWN.get(block);
  if (known) return known;
  const words = { text: '', notes: '' };
  block.descendants((node) => {
    if (node.type.name === 'note') words.notes += `${node.textContent} `;
    else if (node.isText) words.text += node.text;
    else if (node.isBlock) words.text += ' ';
    return node.type.name !== 'note' && node.type.name !== 'original';
  });
  const counted = { text: countWords(words.text), notes: countWords(words.notes) };
  KNOWN.set(block, counted);
  return counted;
}
