import fc from 'fast-check';
import type { DocumentNode } from '../define-block';
import type { ArticleDocument } from '../validate';
import { article, note, paragraph, text } from './test-document';

const WORDS = ['port', 'lease', 'the', 'of', '港口', '易手', 'ميناء', 'ท่าเรือ', ',', '.', ' ', '  '];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '));
const mark = fc.constantFrom<DocumentNode['marks'] & object>(
  [],
  [{ type: 'strong' }],
  [{ type: 'emphasis' }],
);
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, mark).map(([each, marks]) => text(each, ...marks)) },
  words.map((each) => note('note', each)),
);
const block = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(inline, { maxLength: 4 }).map((content) => paragraph('p', ...content)),
  },
  words.map((each): DocumentNode => ({ type: 'figure', attrs: { id: 'f', caption: each } })),
  fc.array(words, { minLength: 1, maxLength: 3 }).map(
    (items): DocumentNode => ({
      type: 'bulletList',
      attrs: { id: 'l' },
      content: items.map((item) => ({
        type: 'listItem',
        attrs: { id: 'i' },
        content: [paragraph('p', item)],
      })),
    }),
  ),
);

/** Gives every block and note an id; `fresh` says which of them are unlike those of the other side. */
function withIds(blocks: DocumentNode[], fresh: number): DocumentNode[] {
  let count = 0;
  const named = (node: DocumentNode): DocumentNode => {
    count += node.attrs ? 1 : 0;
    const id = `${count % 7 < fresh ? 'fresh' : 'block'}${String(count).padStart(4, '0')}`;
    return {
      ...node,
      ...(node.attrs && { attrs: { ...node.attrs, id } }),
      ...(node.content && { content: node.content.map(named) }),
    };
  };
  return blocks.map(named);
}

/** Any small document; its second part says how many of its ids nobody else has. */
export const side = fc.tuple(
  fc.array(block, { minLength: 1, maxLength: 8 }),
  fc.integer({ min: 0, max: 7 }),
);

/** The document that such a pair describes. */
export function documentOf([blocks, fresh]: [DocumentNode[], number]): ArticleDocument {
  return article(...withIds(blocks, fresh));
}

export type Written = [string, Written[]];

/** What stands in blocks: their texts, with a star for each note, and what is inside them. */
export function writtenIn(nodes: readonly DocumentNode[]): Written[] {
  return nodes.map((node) => {
    const isText = node.content?.some(({ type }) => type === 'text' || type === 'note');
    const said = (node.content ?? []).map((child) => (child.type === 'note' ? '*' : child.text));
    return [isText ? said.join('') : '', isText ? [] : writtenIn(node.content ?? [])];
  });
}
