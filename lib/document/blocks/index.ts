import type { BlockDefinition } from '../define-block';
import { doc } from './doc/block';
import { excerpt, original, passage } from './excerpt/block';
import { figure } from './figure/block';
import { heading } from './heading/block';
import { headline } from './headline/block';
import { bulletList, listItem, orderedList } from './lists/block';
import { emphasis, link, strong } from './marks/block';
import { note } from './note/block';
import { paragraph } from './paragraph/block';
import { pullQuote } from './pull-quote/block';
import { deletion, insertion, modification } from './suggestion/block';
import { unknownPart } from './unknown/block';

/** All blocks there are. To add one: copy a folder, add its line here and, if it is edited in a way of its own, in `../editors.ts`. */
export const BLOCKS = [
  doc,
  // Loose text, pasted without an element around it, becomes the first block that holds text.
  paragraph,
  headline,
  heading,
  bulletList,
  orderedList,
  listItem,
  pullQuote,
  figure,
  excerpt,
  passage,
  original,
  note,
  unknownPart,
  strong,
  emphasis,
  link,
  insertion,
  deletion,
  modification,
] as unknown as readonly BlockDefinition[];

const BY_NAME = new Map(BLOCKS.map((block) => [block.name, block]));

/** The definition of a block or mark by its name, or null when this version doesn't know it. */
export function blockByName(name: string): BlockDefinition | null {
  return BY_NAME.get(name) ?? null;
}
