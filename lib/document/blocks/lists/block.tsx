import * as z from 'zod';
import { blockId } from '../../attributes';
import { type DocumentNode, defineBlock } from '../../define-block';

const sampleItem: DocumentNode = {
  type: 'listItem',
  attrs: { id: 'item0001' },
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'para0001' },
      content: [{ type: 'text', text: 'Two berths of four' }],
    },
  ],
};

/** One item of a list: a paragraph, then lists below it. */
export const listItem = defineBlock({
  name: 'listItem',
  kind: 'node',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  behaviour: { defining: true },
  attributes: z.strictObject({ id: blockId }),
  tag: 'li',
  alsoReads: [{ tag: 'li' }],
  render: ({ children }) => <li>{children}</li>,
  samples: [sampleItem],
  refused: [{ type: 'listItem', attrs: { id: 'item0001' }, content: [] }],
});

/** A list whose order means nothing. */
export const bulletList = defineBlock({
  name: 'bulletList',
  kind: 'node',
  group: 'block',
  content: 'listItem+',
  attributes: z.strictObject({ id: blockId }),
  tag: 'ul',
  alsoReads: [{ tag: 'ul' }],
  render: ({ children }) => <ul>{children}</ul>,
  samples: [{ type: 'bulletList', attrs: { id: 'list0001' }, content: [sampleItem] }],
  refused: [{ type: 'bulletList', attrs: { id: 'list0001' }, content: [] }],
});

/** A numbered list, counting from `start`. */
export const orderedList = defineBlock({
  name: 'orderedList',
  kind: 'node',
  group: 'block',
  content: 'listItem+',
  attributes: z.strictObject({ id: blockId, start: z.int().min(0).max(9999).default(1) }),
  tag: 'ol',
  alsoReads: [{ tag: 'ol' }],
  render: ({ attributes, children }) => (
    <ol start={attributes.start === 1 ? undefined : attributes.start}>{children}</ol>
  ),
  samples: [{ type: 'orderedList', attrs: { id: 'list0001', start: 3 }, content: [sampleItem] }],
  refused: [{ type: 'orderedList', attrs: { id: 'list0001', start: -1 }, content: [sampleItem] }],
});
