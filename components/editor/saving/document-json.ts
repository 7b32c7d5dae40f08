import type { Node } from '@tiptap/pm/model';
import type { ArticleDocument, DocumentNode } from '../../../lib/document';

// Blocks that didn't change are the same objects in the next document.
const KNOWN = new WeakMap<Node, DocumentNode>();
const WRITTEN = new WeakMap<object, string>();

/**
 * The article of the editor as it is stored. A block that didn't change since the last time is the
 * same object again, so that a long article costs no more than what was typed: nobody may change it.
 */
export function documentJson(article: Node): ArticleDocument {
  const { type, attrs } = article;
  return {
    type: type.name,
    attrs,
    content: article.content.content.map(blockJson),
  } as ArticleDocument;
}

function blockJson(block: Node): DocumentNode {
  const known = KNOWN.get(block);
  if (known) return known;
  const json = block.toJSON() as DocumentNode;
  KNOWN.set(block, json);
  return json;
}

/** A document as JSON text; blocks that were written before are not written anew. */
export function writtenDocument(document: unknown): string {
  if (typeof document !== 'object' || document === null) return JSON.stringify(document);
  const { content, ...rest } = document as { content?: unknown };
  if (!Array.isArray(content)) return JSON.stringify(document);
  const around = JSON.stringify(rest).slice(0, -1);
  const comma = around === '{' ? '' : ',';
  return `${around}${comma}"content":[${content.map(writtenBlock).join(',')}]}`;
}

function writtenBlock(block: unknown): string {
  if (typeof block !== 'object' || block === null) return JSON.stringify(block) ?? 'null';
  const known = WRITTEN.get(block);
  if (known !== undefined) return known;
  const written = JSON.stringify(block);
  WRITTEN.set(block, written);
  return written;
}
