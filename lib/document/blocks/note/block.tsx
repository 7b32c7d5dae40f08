import * as z from 'zod';
import { blockId } from '../../attributes';
import { defineBlock } from '../../define-block';

/** A note where it is referenced: its content is the note's text, its number is derived at rendering. */
export const note = defineBlock({
  name: 'note',
  kind: 'node',
  group: 'inline',
  content: 'text*',
  behaviour: { atom: true, isolating: true },
  attributes: z.strictObject({ id: blockId }),
  tag: 'span',
  // The reference only; `render.tsx` prints the texts of all notes as one list.
  render: ({ attributes, context }) => {
    const label = context.noteLabel(attributes.id);
    return label === null ? null : (
      <sup className="note-reference">
        <a
          href={`#note-${attributes.id}`}
          id={`ref-${attributes.id}`}
          role="doc-noteref"
          aria-label={`Note ${label}`}
        >
          {label}
        </a>
      </sup>
    );
  },
  samples: [
    {
      type: 'note',
      attrs: { id: 'note0001' },
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'text',
          text: 'the lease',
          marks: [{ type: 'link', attrs: { href: 'https://port.example/lease' } }],
        },
      ],
    },
  ],
  refused: [
    { type: 'note', attrs: {} },
    {
      type: 'note',
      attrs: { id: 'note0001' },
      content: [{ type: 'note', attrs: { id: 'note0002' } }],
    },
  ],
});
