import {
  type ArticleDocument,
  type DocumentNode,
  nodesOfType,
  plainText,
} from '../../../lib/document';
import { readyDocument } from '../../../prisma/factories';

const PARAGRAPHS = 40;

/** A text of the usual length, some 2,000 words, that no author of the load has saved yet. */
export function benchText(headline: string): ArticleDocument {
  const ready = readyDocument({ headline });
  const filler = Array.from({ length: PARAGRAPHS }, (_, index) =>
    paragraph(
      `filler${index}`,
      `${index}. ${'The lease of the northern berth was signed. '.repeat(7)}`,
    ),
  );
  return { ...ready, content: [...(ready.content ?? []), ...filler] };
}

/** The text with this author's counter in a paragraph of their own. */
export function withCounter(
  text: ArticleDocument,
  author: string,
  counter: number,
): ArticleDocument {
  const own = paragraph(`counter-${author}`, `${author} ${counter}`);
  const others = (text.content ?? []).filter(({ attrs }) => attrs?.id !== own.attrs?.id);
  return { ...text, content: [...others, own] };
}

/** The counters that stand in a text, by author. */
export function countersIn(text: ArticleDocument): Map<string, number> {
  const counters = nodesOfType(text.content ?? [], 'paragraph')
    .filter(({ attrs }) => String(attrs?.id).startsWith('counter-'))
    .map((node) => plainText(node).split(' '));
  return new Map(counters.map(([author = '', counter]) => [author, Number(counter)]));
}

function paragraph(id: string, text: string): DocumentNode {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
}
