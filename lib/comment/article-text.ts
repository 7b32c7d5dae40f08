import { type DocumentNode, schema } from '../document';

/** A block or note as threads see it: its own text without notes, null where it has none (a figure). */
export type BlockText = {
  id: string;
  text: string | null;
  attrs: Readonly<Record<string, unknown>>;
};

/** An article as threads see it. */
export type ArticleText = {
  /** Everything that has an id, in the order of the document. */
  blocks: readonly BlockText[];
  /** What the article says of itself: section, bylines, language. */
  attrs: Readonly<Record<string, unknown>>;
};

/** Takes from an article what threads can stand on. */
export function articleText(document: DocumentNode): ArticleText {
  return {
    blocks: (document.content ?? []).flatMap(blockTexts),
    attrs: document.attrs ?? {},
  };
}

/** A block with everything in it that has an id of its own: its paragraphs, items, notes. */
export function blockTexts(node: DocumentNode): BlockText[] {
  if (node.type === 'text') return [];
  const inside = (node.content ?? []).flatMap(blockTexts);
  const id = node.attrs?.id;
  if (typeof id !== 'string') return inside;
  return [{ id, text: ownText(node), attrs: node.attrs ?? {} }, ...inside];
}

function ownText(node: DocumentNode): string | null {
  if (!schema.nodes[node.type]?.inlineContent) return null;
  return (node.content ?? []).map((child) => child.text ?? '').join('');
}

/** The value of a field in words, as a thread on it quotes it. */
export function fieldInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(fieldInWords).join(', ');
  if (value !== null && typeof value === 'object' && 'name' in value) return String(value.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
