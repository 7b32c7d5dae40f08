import * as z from 'zod';
import { blockId, direction, language } from '../../attributes';
import { defineBlock } from '../../define-block';

/** A paragraph of running text with notes, links and emphasis. */
export const paragraph = defineBlock({
  name: 'paragraph',
  kind: 'node',
  group: 'block',
  content: 'inline*',
  attributes: z.strictObject({ id: blockId, lang: language, dir: direction }),
  tag: 'p',
  alsoReads: [{ tag: 'p' }],
  render: ({ attributes, children }) => (
    <p lang={attributes.lang || undefined} dir={attributes.dir || undefined}>
      {children}
    </p>
  ),
  samples: [
    {
      type: 'paragraph',
      attrs: { id: 'para0001' },
      content: [
        { type: 'text', text: 'The lease was ' },
        { type: 'text', text: 'signed', marks: [{ type: 'emphasis' }] },
        { type: 'text', text: ' on Monday.' },
      ],
    },
    {
      type: 'paragraph',
      attrs: { id: 'para0002', lang: 'ar', dir: 'rtl' },
      content: [{ type: 'text', text: 'وُقّع العقد يوم الاثنين.' }],
    },
  ],
  refused: [
    { type: 'paragraph', attrs: { id: 'x' } },
    { type: 'paragraph', attrs: { id: 'para0001', lang: 'Klingon tongue' } },
    { type: 'paragraph', attrs: { id: 'para0001', dir: 'up' } },
    {
      type: 'paragraph',
      attrs: { id: 'para0001' },
      content: [{ type: 'paragraph', attrs: { id: 'para0002' } }],
    },
  ],
});
