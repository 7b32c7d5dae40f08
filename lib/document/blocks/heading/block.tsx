import * as z from 'zod';
import { blockId, direction, language } from '../../attributes';
import { defineBlock } from '../../define-block';

/** A heading inside the commentary, of level 2 or 3. */
export const heading = defineBlock({
  name: 'heading',
  kind: 'node',
  group: 'block',
  content: 'inline*',
  behaviour: { defining: true },
  attributes: z.strictObject({
    id: blockId,
    level: z.union([z.literal(2), z.literal(3)]).default(2),
    lang: language,
    dir: direction,
  }),
  tag: (attributes) => (attributes.level === 3 ? 'h3' : 'h2'),
  alsoReads: [
    { tag: 'h1', attributes: { level: 2 } },
    { tag: 'h2', attributes: { level: 2 } },
    { tag: 'h3', attributes: { level: 3 } },
    { tag: 'h4', attributes: { level: 3 } },
  ],
  render: ({ attributes, children }) => {
    const Tag = attributes.level === 3 ? 'h3' : 'h2';
    return (
      <Tag lang={attributes.lang || undefined} dir={attributes.dir || undefined}>
        {children}
      </Tag>
    );
  },
  samples: [
    {
      type: 'heading',
      attrs: { id: 'head0002', level: 3 },
      content: [{ type: 'text', text: 'What the lease says' }],
    },
  ],
  refused: [
    { type: 'heading', attrs: { id: 'head0002', level: 7 } },
    { type: 'heading', attrs: { id: 'head0002', level: '2' } },
  ],
});
