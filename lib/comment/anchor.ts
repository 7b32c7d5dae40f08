import * as z from 'zod';

/** The most characters of a passage that an anchor quotes, and of the text on either side of it. */
export const QUOTE_LIMITS = { quote: 2_000, context: 64 } as const;

const stored = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0') && text.isWellFormed(), 'cannot be stored');

/**
 * What a thread is on, as it was when it was started: a passage of a block's text, a block, or a field
 * of a block or, with no block, of the article. It never changes; its place is found anew each time.
 */
export const anchor = z
  .strictObject({
    kind: z.enum(['passage', 'block', 'field']),
    blockId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{0,64}$/, 'is not a block id')
      .default(''),
    field: z
      .string()
      .regex(/^[A-Za-z]{0,40}$/, 'is not the name of a field')
      .default(''),
    quote: stored(QUOTE_LIMITS.quote).default(''),
    before: stored(QUOTE_LIMITS.context).default(''),
    after: stored(QUOTE_LIMITS.context).default(''),
    offset: z.int().min(0).max(2_000_000).default(0),
  })
  .refine(({ kind, blockId }) => kind === 'field' || blockId !== '', {
    path: ['blockId'],
    message: 'is needed',
  })
  .refine(({ kind, quote }) => kind !== 'passage' || quote.trim() !== '', {
    path: ['quote'],
    message: 'is empty',
  })
  .refine(({ kind, field }) => (kind === 'field') === (field !== ''), {
    path: ['field'],
    message: 'belongs to a thread on a field',
  });

export type Anchor = z.infer<typeof anchor>;
