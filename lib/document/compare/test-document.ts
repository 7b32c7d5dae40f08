import type { DocumentNode } from '../define-block';
import { type ArticleDocument, parseDocument } from '../validate';

/** Builders of small documents with chosen ids, for tests of what differs between two. */

/** A text with these marks. */
export function text(words: string, ...marks: DocumentNode['marks'] & object): DocumentNode {
  return { type: 'text', text: words, ...(marks.length > 0 && { marks }) };
}

/** A paragraph of texts, notes and plain strings. */
export function paragraph(id: string, ...content: (string | DocumentNode)[]): DocumentNode {
  const nodes = content.map((part) => (typeof part === 'string' ? text(part) : part));
  return { type: 'paragraph', attrs: { id }, ...(nodes.length > 0 && { content: nodes }) };
}

/** A note. */
export function note(id: string, words: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [text(words)] };
}

/** A valid article: a headline, then these blocks. */
export function article(...blocks: DocumentNode[]): ArticleDocument {
  const headline = { type: 'headline', attrs: { id: 'head0001' }, content: [text('A port')] };
  const parsed = parseDocument({
    type: 'doc',
    attrs: { section: 'trade' },
    content: [headline, ...(blocks.length > 0 ? blocks : [paragraph('empty001')])],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}
