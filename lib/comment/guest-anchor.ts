import type { DocumentNode } from '../document';
import { invalid, ok, type Result } from '../result';
import { type Anchor, QUOTE_LIMITS } from './anchor';
import { articleText, type BlockText } from './article-text';

/** A part of an article that a guest can comment on, with its first words. */
export type CommentablePart = { blockId: string; words: string };

/** The parts of an article that a guest can choose from: everything with words of its own. */
export function commentableParts(document: DocumentNode): CommentablePart[] {
  return articleText(document).blocks.flatMap(({ id, text }) =>
    text?.trim() ? [{ blockId: id, words: shortened(text.trim()) }] : [],
  );
}

/**
 * Where a guest's thread stands: on the words they quote, on a block, or, where they choose none, on
 * the headline, which stands for the whole.
 */
export function guestAnchor(
  document: DocumentNode,
  { blockId, quote }: { blockId: string; quote: string },
): Result<Anchor> {
  const { blocks } = articleText(document);
  const block = blockId === '' ? blocks[0] : blocks.find(({ id }) => id === blockId);
  if (!block) return invalid('blockId', 'This part is not in the text any more.');
  if (quote === '') return ok(onBlock(block));
  const at = block.text?.indexOf(quote) ?? -1;
  if (at === -1) return invalid('quote', 'These words do not stand in that part.');
  return ok(onPassage(block, quote, at));
}

function onBlock({ id, text }: BlockText): Anchor {
  const quote = (text ?? '').slice(0, QUOTE_LIMITS.context).toWellFormed();
  return { kind: 'block', blockId: id, field: '', quote, before: '', after: '', offset: 0 };
}

function onPassage({ id, text }: BlockText, quote: string, offset: number): Anchor {
  const all = text ?? '';
  const { context } = QUOTE_LIMITS;
  const end = offset + quote.length;
  return {
    kind: 'passage',
    blockId: id,
    field: '',
    quote,
    before: all.slice(Math.max(0, offset - context), offset).toWellFormed(),
    after: all.slice(end, end + context).toWellFormed(),
    offset,
  };
}

function shortened(text: string): string {
  const [first = ''] = text.match(/^[\s\S]{0,70}(?=\s|$)|^[\s\S]{0,70}/) ?? [];
  return first.length < text.length ? `${first.trimEnd()} …` : first;
}
