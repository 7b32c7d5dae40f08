import * as z from 'zod';
import { type DocumentNode, defineBlock } from '../../define-block';

/** Names one suggestion; see `suggestions.ts`. */
const suggestionId = z.string().regex(/^[A-Za-z0-9_-]{4,80}$/, 'is not a suggestion id');

function marked(type: string, attrs: Record<string, unknown>): DocumentNode {
  return { type: 'text', text: 'harbour', marks: [{ type, attrs }] };
}

const sampleId = 'suggestion-0001';

const earlierKind = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.json()).optional(),
});

/** What somebody suggests to put in: words, a note, a whole block. It is not part of the text yet. */
export const insertion = defineBlock({
  name: 'insertion',
  kind: 'mark',
  behaviour: { inclusive: false, excludes: '' },
  attributes: z.strictObject({ id: suggestionId }),
  tag: 'ins',
  render: ({ children }) => <ins>{children}</ins>,
  samples: [marked('insertion', { id: sampleId })],
  refused: [marked('insertion', {}), marked('insertion', { id: sampleId, by: 'Somebody else' })],
});

/** What somebody suggests to take out. It is part of the text until that is accepted. */
export const deletion = defineBlock({
  name: 'deletion',
  kind: 'mark',
  behaviour: { inclusive: false, excludes: '' },
  attributes: z.strictObject({ id: suggestionId }),
  tag: 'del',
  render: ({ children }) => <del>{children}</del>,
  samples: [marked('deletion', { id: sampleId })],
  refused: [marked('deletion', {}), marked('deletion', { id: '' })],
});

/**
 * What somebody suggests to change about a block, with how it was before:
 * - `attribute`: its attribute `name`, whose value was `before`
 * - `article`: the same of the article itself; stands on the headline
 * - `kind`: what sort of block it is; `before` is its type and attributes
 * - `split`: it was one block with the one before it
 * - `join`: it should become one block with the one before it
 */
export const modification = defineBlock({
  name: 'modification',
  kind: 'mark',
  behaviour: { inclusive: false, excludes: '' },
  attributes: z
    .strictObject({
      id: suggestionId,
      what: z.enum(['attribute', 'article', 'kind', 'split', 'join']),
      name: z.string().max(80).default(''),
      before: z.json().default(null),
    })
    .refine(({ what, before }) => what !== 'kind' || earlierKind.safeParse(before).success, {
      path: ['before'],
      error: 'does not say what sort of block it was',
    }),
  tag: 'span',
  render: ({ children }) => children,
  samples: [
    {
      type: 'heading',
      attrs: { id: 'head0002', level: 3 },
      content: [{ type: 'text', text: 'What the lease says' }],
      marks: [
        {
          type: 'modification',
          attrs: { id: sampleId, what: 'attribute', name: 'level', before: 2 },
        },
      ],
    },
    {
      type: 'paragraph',
      attrs: { id: 'para0001' },
      content: [{ type: 'text', text: 'What the lease says' }],
      marks: [
        {
          type: 'modification',
          attrs: {
            id: sampleId,
            what: 'kind',
            before: { type: 'heading', attrs: { id: 'para0001', level: 3 } },
          },
        },
      ],
    },
  ],
  refused: [
    marked('modification', { id: sampleId, what: 'everything' }),
    marked('modification', { id: sampleId, what: 'kind' }),
    marked('modification', { id: sampleId, what: 'kind', before: 'heading' }),
    {
      type: 'heading',
      attrs: { id: 'head0002', level: 3 },
      marks: [
        {
          type: 'modification',
          attrs: { id: sampleId, what: 'attribute', name: 'level', before: 9 },
        },
      ],
    },
  ],
});
