import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from '@tiptap/pm/model';
import { BLOCKS } from './blocks';
import type { BlockDefinition } from './define-block';

/** The default of every attribute of a block; null for those that must be given, such as ids. */
export function attributeDefaults(block: BlockDefinition): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(block.attributes.shape).map(([name, type]) => {
      const absent = (
        type as (typeof block.attributes.shape)[string] & {
          safeParse(value: unknown): { success: boolean; data?: unknown };
        }
      ).safeParse(undefined);
      return [name, absent.success ? absent.data : null];
    }),
  );
}

// Suggestions may stand on everything, on whole blocks too.
const SUGGESTION_MARKS = 'insertion deletion modification';

/** Which marks the parts of a block may carry, as ProseMirror writes it. */
export function marksWithin(block: BlockDefinition): string | undefined {
  if (block.marks !== undefined) return `${block.marks} ${SUGGESTION_MARKS}`.trim();
  const holdsText = block.content?.startsWith('inline') || block.content?.startsWith('text');
  return block.content && !holdsText ? SUGGESTION_MARKS : undefined;
}

function attributeSpecs(block: BlockDefinition): Record<string, AttributeSpec> {
  return Object.fromEntries(
    Object.entries(attributeDefaults(block)).map(([name, value]) => [name, { default: value }]),
  );
}

function nodeSpec(block: BlockDefinition): NodeSpec {
  return {
    content: block.content,
    group: block.group,
    inline: block.group === 'inline',
    marks: marksWithin(block),
    attrs: attributeSpecs(block),
    ...block.behaviour,
  };
}

function nodeSpecs(): Record<string, NodeSpec> {
  const nodes = BLOCKS.filter((block) => block.kind === 'node');
  const specs = Object.fromEntries(nodes.map((block) => [block.name, nodeSpec(block)]));
  return { ...specs, text: { group: 'inline' } };
}

function markSpecs(): Record<string, MarkSpec> {
  const marks = BLOCKS.filter((block) => block.kind === 'mark');
  return Object.fromEntries(
    marks.map((block) => [block.name, { attrs: attributeSpecs(block), ...block.behaviour }]),
  );
}

/** The closed schema of an article, derived from the blocks. */
export const schema = new Schema({ topNode: 'doc', nodes: nodeSpecs(), marks: markSpecs() });
