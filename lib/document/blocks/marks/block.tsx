import * as z from 'zod';
import { defineBlock } from '../../define-block';
import { safeHref } from '../../href';

function marked(type: string, attrs?: Record<string, unknown>) {
  return { type: 'text', text: 'harbour', marks: [attrs ? { type, attrs } : { type }] };
}

/** Emphasis, printed in italics. */
export const emphasis = defineBlock({
  name: 'emphasis',
  kind: 'mark',
  attributes: z.strictObject({}),
  tag: 'em',
  alsoReads: [{ tag: 'em' }, { tag: 'i' }, { tag: 'cite' }],
  render: ({ children }) => <em>{children}</em>,
  samples: [marked('emphasis')],
  refused: [marked('emphasis', { style: 'color:red' })],
});

/** Strong emphasis, printed bold. */
export const strong = defineBlock({
  name: 'strong',
  kind: 'mark',
  attributes: z.strictObject({}),
  tag: 'strong',
  alsoReads: [{ tag: 'strong' }, { tag: 'b' }],
  render: ({ children }) => <strong>{children}</strong>,
  samples: [marked('strong')],
  refused: [marked('strong', { class: 'x' })],
});

/** A link to an address that a reader may be sent to; see `safeHref`. */
export const link = defineBlock({
  name: 'link',
  kind: 'mark',
  attributes: z.strictObject({
    href: z
      .string()
      .max(2_000)
      .refine((href) => safeHref(href) !== null, 'is not an address that can be linked'),
  }),
  tag: 'a',
  alsoReads: [{ tag: 'a' }],
  render: ({ attributes, children }) => {
    const href = safeHref(attributes.href);
    return href ? (
      <a href={href} rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      children
    );
  },
  samples: [
    marked('link', { href: 'https://port.example/lease' }),
    marked('link', { href: 'mailto:desk@port.example' }),
  ],
  refused: [
    marked('link', { href: 'javascript:alert(1)' }),
    marked('link', { href: 'java\nscript:alert(1)' }),
    marked('link', { href: '//evil.example' }),
    marked('link', { href: 'data:text/html,x' }),
    marked('link', { href: 'https://port.example', rel: 'opener' }),
    marked('link'),
  ],
});
