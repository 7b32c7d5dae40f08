import * as z from 'zod';
import { language, line } from '../../attributes';
import { defineBlock } from '../../define-block';

/** The version of the document's shape that this code writes; `upgrades.ts` brings older ones here. */
export const SCHEMA_VERSION = 1;

/** A name in a byline, by value; `personId` says whose it is where that is known. */
export const byline = z.strictObject({
  personId: z.string().max(64).nullable().default(null),
  name: line,
});

export type Byline = z.infer<typeof byline>;

const sampleContent = [
  {
    type: 'headline',
    attrs: { id: 'head0001' },
    content: [{ type: 'text', text: 'A port changes hands' }],
  },
  {
    type: 'paragraph',
    attrs: { id: 'para0001' },
    content: [{ type: 'text', text: 'The lease was signed on Monday.' }],
  },
];

/** The article itself: a headline, then blocks. Section and bylines are its attributes. */
export const doc = defineBlock({
  name: 'doc',
  kind: 'node',
  content: 'headline block+',
  attributes: z.strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).default(SCHEMA_VERSION),
    section: z
      .string()
      .max(80)
      .regex(/^[a-z0-9-]*$/, 'is not a section')
      .default(''),
    bylines: z.array(byline).max(20).default([]),
    lang: language.default('en'),
  }),
  tag: 'article',
  render: ({ children }) => <article>{children}</article>,
  samples: [
    {
      type: 'doc',
      attrs: { section: 'trade', bylines: [{ personId: null, name: 'Ada Brandt' }] },
      content: sampleContent,
    },
  ],
  refused: [
    { type: 'doc', content: [] },
    { type: 'doc', attrs: { section: 'No Slug' }, content: sampleContent },
    { type: 'doc', attrs: { surprise: true }, content: sampleContent },
    { type: 'doc', content: [...sampleContent].reverse() },
  ],
});
