import fc from 'fast-check';
import type { DocumentNode } from '../../lib/document';
import { BLOCKS } from '../../lib/document/blocks';
import { article } from '../../lib/document/compare/test-document';

/** Every sample of every block in one article, each with ids of its own. */
function allSamples(): DocumentNode {
  let count = 0;
  const named = (node: DocumentNode): DocumentNode => ({
    ...node,
    ...(node.attrs && {
      attrs: { ...node.attrs, ...('id' in node.attrs && { id: `samp${count++}` }) },
    }),
    ...(node.content && { content: node.content.map(named) }),
  });
  const blocks = BLOCKS.filter(({ group }) => group === 'block').flatMap(({ samples }) => samples);
  const marked = BLOCKS.filter(({ kind }) => kind === 'mark').flatMap(({ samples }) => samples);
  const inline = BLOCKS.filter(({ group }) => group === 'inline').flatMap(({ samples }) => samples);
  const texts = [...marked, ...inline].filter(({ type }) => type === 'text' || type === 'note');
  const suggested = marked.filter(({ type }) => type !== 'text');
  const paragraph = { type: 'paragraph', attrs: { id: 'wrap' }, content: texts };
  return article(...[paragraph, ...suggested, ...blocks].map(named));
}

const ATTRIBUTES = [...new Set(BLOCKS.flatMap(({ attributes }) => Object.keys(attributes.shape)))];

const value = fc.oneof(
  fc.constantFrom<unknown>(
    null, '', [], {}, [null], 0, -1, 1e300, true, 'x', 'constructor', '__proto__', 'en', '2026-11-30',
    'https://a.example', { type: 'text' }, { name: {} }, 'a'.repeat(9_999), '\u202e', '\ud83d\ude00',
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(...BLOCKS.flatMap(({ samples, refused }) => [...samples, ...refused])),
); // biome-ignore format: a list reads better as a block

const id = fc.constantFrom('suggestion-1', 'suggestion-2');
const mark = fc.oneof(
  fc.constantFrom({ type: 'strong' }, { type: 'link', attrs: { href: 'https://a.example' } }),
  fc.record({
    type: fc.constantFrom('insertion', 'deletion'),
    attrs: fc.record({ id }),
  }),
  fc.record({
    type: fc.constant('modification'),
    attrs: fc.record(
      {
        id,
        what: fc.constantFrom('attribute', 'article', 'kind', 'split', 'join'),
        name: fc.constantFrom(...ATTRIBUTES, 'constructor', 'samp1', 'samp3'),
        before: value,
      },
      { requiredKeys: ['id', 'what'] },
    ),
  }),
);

const change = fc.record({
  /** Which part of the document, of all its parts. */
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'repeat', 'mark', 'mark', 'mark'),
  value,
  mark,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Holder = Record<string, unknown> | unknown[];

/** An article of all kinds of blocks to which anything was done that JSON allows. */
export const hostileDocument: fc.Arbitrary<unknown> = fc
  .array(change, { minLength: 1, maxLength: 3 })
  .map((changes) => {
    const document: unknown = JSON.parse(JSON.stringify({ whole: allSamples() }));
    for (const each of changes) apply(document as Holder, each);
    return (document as { whole: unknown }).whole;
  });

function apply(document: Holder, { at, how, value, mark }: Change): void {
  const places = placesIn(document);
  const [holder, key] = places[at % places.length] ?? [];
  if (!holder || key === undefined) return;
  const held = Reflect.get(holder, key);
  if (how === 'mark') {
    const nodes = places.map(([of, name]) => Reflect.get(of, name)).filter(isNode);
    const node = nodes[at % nodes.length];
    if (node)
      node.marks = [...(Array.isArray(node.marks) ? node.marks : []), structuredClone(mark)];
  } else if (how === 'repeat' && Array.isArray(holder)) holder.splice(Number(key), 0, held);
  else if (how === 'remove' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (how === 'remove') Reflect.deleteProperty(holder, key);
  else
    Object.defineProperty(holder, key, {
      value: structuredClone(value),
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Holder, string],
    ...placesIn(Reflect.get(holder, key)),
  ]);
}
