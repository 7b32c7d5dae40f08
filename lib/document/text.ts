import { blockByName } from './blocks';
import type { DocumentNode } from './define-block';

/** The running text of a node, without its notes and without what its attributes say. */
export function plainText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? '';
  const isParent = node.content?.some((child) => child.type !== 'text' && child.type !== 'note');
  return (node.content ?? [])
    .filter((child) => child.type !== 'note')
    .map(plainText)
    .join(isParent ? '\n' : '');
}

/** The text of one note. */
export function noteText(note: DocumentNode): string {
  return (note.content ?? []).map((child) => child.text ?? '').join('');
}

/**
 * Every line of text that a node prints: paragraphs, captions, credits, citations and, last, notes.
 * What an export must contain is checked against these.
 */
export function printedLines(node: DocumentNode): string[] {
  const own = blockByName(node.type)?.ownText?.((node.attrs ?? {}) as never) ?? [];
  const isTextblock = node.content?.some((child) => child.type === 'text' || child.type === 'note');
  const children = node.content ?? [];
  if (!isTextblock) return [...own, ...children.flatMap(printedLines)];
  const notes = children.filter((child) => child.type === 'note').map(noteText);
  return [...own, plainText(node), ...notes].filter((line) => line.trim() !== '');
}

/** The number of words in a text; a run of Han or kana counts one a character. */
export function countWords(text: string): number {
  const matches = text.match(
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu,
  );
  return matches?.length ?? 0;
}
