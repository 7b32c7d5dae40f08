import * as z from 'zod';
import { blockId } from '../../attributes';
import { defineBlock } from '../../define-block';

/** What every page and export says in the place of a part that couldn't be read. */
export const UNREADABLE = 'This part can’t be shown.';

/** A part of a stored text that this version can't read, kept as it was found; see `read-stored.ts`. */
export const unknownPart = defineBlock({
  name: 'unknown',
  kind: 'node',
  group: 'block',
  behaviour: { atom: true, isolating: true },
  attributes: z.strictObject({
    id: blockId,
    /** The JSON of what was found. */
    stored: z.string().min(1).max(2_000_000),
  }),
  tag: 'div',
  render: () => <p className="unknown-block">{UNREADABLE}</p>,
  ownText: () => [UNREADABLE],
  samples: [{ type: 'unknown', attrs: { id: 'unknown-1', stored: '{"type":"map"}' } }],
  refused: [
    { type: 'unknown', attrs: { id: 'unknown-1' } },
    { type: 'unknown', attrs: { id: 'unknown-1', stored: { type: 'map' } } },
  ],
});
