import * as z from 'zod';
import { blockId } from '../../attributes';
import { defineBlock } from '../../define-block';

/** The article's headline: one line, emphasis allowed. */
export const headline = defineBlock({
  name: 'headline',
  kind: 'node',
  content: 'text*',
  marks: 'emphasis',
  behaviour: { isolating: true, defining: true },
  attributes: z.strictObject({ id: blockId }),
  tag: 'h1',
  render: ({ children }) => <h1 className="headline">{children}</h1>,
  samples: [
    {
      type: 'headline',
      attrs: { id: 'head0001' },
      content: [{ type: 'text', text: 'A port changes hands' }],
    },
  ],
  refused: [
    { type: 'headline', attrs: {} },
    {
      type: 'headline',
      attrs: { id: 'head0001' },
      content: [{ type: 'text', text: 'Bold', marks: [{ type: 'strong' }] }],
    },
  ],
});
