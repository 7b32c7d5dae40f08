import * as z from 'zod';
import { blockId, direction, language } from '../../attributes';
import { defineBlock } from '../../define-block';

const attributes = z.strictObject({
  id: blockId,
  lang: language,
  dir: direction,
  /** The block id of the excerpt it was taken from; empty when it was typed. */
  excerptId: z.string().max(64).default(''),
});

/** The sentence that stands large beside the text; it should be verbatim in one of the excerpts. */
export const pullQuote = defineBlock({
  name: 'pullQuote',
  kind: 'node',
  group: 'block',
  content: 'text*',
  marks: 'emphasis',
  behaviour: { defining: true },
  attributes,
  tag: 'aside',
  render: ({ attributes, children }) => (
    <aside className="pull-quote" aria-label="Pull quote">
      <p lang={attributes.lang || undefined} dir={attributes.dir || undefined}>
        {children}
      </p>
    </aside>
  ),
  samples: [
    {
      type: 'pullQuote',
      attrs: { id: 'pull0001' },
      content: [{ type: 'text', text: '“We were told on the radio.”' }],
    },
    {
      type: 'pullQuote',
      attrs: { id: 'pull0002', excerptId: 'exce0001' },
      content: [{ type: 'text', text: '“The port will open… in spring.”' }],
    },
  ],
  refused: [
    {
      type: 'pullQuote',
      attrs: { id: 'pull0001' },
      content: [{ type: 'paragraph', attrs: { id: 'para0001' } }],
    },
  ],
});
