import {
  type Extensions,
  Mark,
  type MarkConfig,
  mergeAttributes,
  Node,
  type NodeConfig,
} from '@tiptap/core';
import type { TagParseRule } from '@tiptap/pm/model';
import { lookUp } from '../look-up';
import { BLOCKS } from './blocks';
import type { BlockDefinition } from './define-block';
import { fittingAttributes } from './fitting-attributes';
import { attributeDefaults, marksWithin, schema } from './schema';

/** What editing adds to blocks, by their names: node views, shortcuts, input rules, commands. */
export type BlockEditors = {
  nodes: Record<string, Partial<NodeConfig>>;
  marks: Record<string, Partial<MarkConfig>>;
};

/**
 * The blocks as Tiptap extensions, derived from their definitions. They make the same schema as
 * `schema.ts`, and carry every attribute over the clipboard.
 */
export function blockExtensions(editors: BlockEditors = { nodes: {}, marks: {} }): Extensions {
  const derived = BLOCKS.map((block) =>
    block.kind === 'mark'
      ? markExtension(block).extend(lookUp(editors.marks, block.name) ?? {})
      : nodeExtension(block).extend(lookUp(editors.nodes, block.name) ?? {}),
  );
  return [...derived, Node.create({ name: 'text', group: 'inline' })];
}

// Attributes that mean in HTML what they mean here: other programs read and write them.
const HTML_ATTRIBUTES = ['lang', 'dir', 'href', 'start'];

function nodeExtension(block: BlockDefinition): Node {
  return Node.create({
    name: block.name,
    topNode: block.name === schema.topNodeType.name,
    group: block.group,
    content: block.content,
    marks: marksWithin(block),
    inline: block.group === 'inline',
    ...block.behaviour,
    addAttributes: () => tiptapAttributes(block),
    parseHTML: () => parseRules(block),
    renderHTML: ({ node }) => {
      const element = [tagOf(block, node.attrs), htmlAttributes(block, node.attrs)] as const;
      return block.content ? [...element, 0] : [...element];
    },
  });
}

function markExtension(block: BlockDefinition): Mark {
  return Mark.create({
    name: block.name,
    ...block.behaviour,
    addAttributes: () => tiptapAttributes(block),
    parseHTML: () => parseRules(block),
    renderHTML: ({ mark }) => [tagOf(block, mark.attrs), htmlAttributes(block, mark.attrs), 0],
  });
}

function tiptapAttributes(block: BlockDefinition) {
  return Object.fromEntries(
    Object.entries(attributeDefaults(block)).map(([name, value]) => [
      name,
      // The parse rules read all attributes at once, so Tiptap has none to read by itself.
      { default: value, rendered: false, parseHTML: () => null },
    ]),
  );
}

function tagOf(block: BlockDefinition, attributes: Record<string, unknown>): string {
  return typeof block.tag === 'string' ? block.tag : block.tag(attributes as never);
}

function htmlAttributes(block: BlockDefinition, attributes: Record<string, unknown>) {
  const real = HTML_ATTRIBUTES.filter((name) => lookUp(attributes, name)).map((name) => [
    name,
    String(lookUp(attributes, name)),
  ]);
  return mergeAttributes(Object.fromEntries(real), {
    'data-block': block.name,
    'data-attributes': JSON.stringify(attributes),
  });
}

function parseRules(block: BlockDefinition): TagParseRule[] {
  const own: TagParseRule = {
    tag: `[data-block="${block.name}"]`,
    priority: 60,
    getAttrs: (element) => fittingAttributes(block, writtenAttributes(element)) ?? false,
  };
  const foreign = (block.alsoReads ?? []).map(
    ({ tag, attributes }): TagParseRule => ({
      tag: `${tag}:not([data-block])`,
      getAttrs: (element) =>
        fittingAttributes(block, { ...realAttributes(element), ...attributes }) ?? false,
    }),
  );
  return [own, ...foreign];
}

function writtenAttributes(element: HTMLElement): Record<string, unknown> {
  try {
    return Object(JSON.parse(element.dataset.attributes ?? '{}'));
  } catch {
    return {};
  }
}

function realAttributes(element: HTMLElement): Record<string, unknown> {
  const present = HTML_ATTRIBUTES.filter((name) => element.hasAttribute(name));
  return Object.fromEntries(
    present.map((name) => {
      const value = element.getAttribute(name) ?? '';
      return [name, /^\d{1,6}$/.test(value) ? Number(value) : value];
    }),
  );
}
