import type { DocumentMark, DocumentNode } from './define-block';
import { earlierKind, earlierValues, remainingMarks } from './resolve-modifications';
import {
  type Choose,
  hasSuggestions,
  isSuggestion,
  type Modification,
  modificationsOf,
  suggestionMarks,
} from './suggestion-marks';
import type { ArticleDocument } from './validate';

/** The text as it stands while nothing is decided: what is printed, counted, compared and checked. */
export function withoutSuggestions(document: ArticleDocument): ArticleDocument {
  return hasSuggestions(document) ? resolveSuggestions(document, () => 'reject') : document;
}

/** The text as it would be if every suggestion were accepted. */
export function withSuggestions(document: ArticleDocument): ArticleDocument {
  return hasSuggestions(document) ? resolveSuggestions(document, () => 'accept') : document;
}

/**
 * The document after these decisions. A block goes with its words, halves that were split are put
 * together again, and what may not be empty keeps an empty first part.
 */
export function resolveSuggestions(document: ArticleDocument, choose: Choose): ArticleDocument {
  const attrs = earlierValues(document.attrs, document.content?.[0], 'article', choose);
  return { ...document, ...(attrs && { attrs }), content: resolveContent(document, choose) };
}

/** Blocks that stand side by side, after these decisions. */
export function resolveBlocks(blocks: DocumentNode[], choose: Choose): DocumentNode[] {
  return resolveContent({ type: 'part', content: blocks }, choose);
}

function isDropped(node: DocumentNode, choose: Choose): boolean {
  return suggestionMarks(node).some(
    ({ type, attrs }) =>
      (type === 'insertion' && choose(attrs.id) === 'reject') ||
      (type === 'deletion' && choose(attrs.id) === 'accept'),
  );
}

/** The node with its own decided suggestions carried out, and those of its content. */
function resolveNode(node: DocumentNode, choose: Choose): DocumentNode {
  const { type, attrs: current } = earlierKind(node, choose);
  const attrs = earlierValues(current, node, 'attribute', choose);
  const marks = remainingMarks(node, choose);
  const content = resolveContent(node, choose);
  return {
    type,
    ...(attrs && { attrs }),
    ...(content.length > 0 && { content }),
    ...(marks.length > 0 && { marks }),
    ...(node.text !== undefined && { text: node.text }),
  };
}

function resolveContent(parent: DocumentNode, choose: Choose): DocumentNode[] {
  const children = parent.content ?? [];
  const kept: DocumentNode[] = [];
  const roots = new Map<string, string>();
  for (const child of children) {
    if (isDropped(child, choose) || isEmptied(child, choose)) continue;
    const resolved = followRoots(resolveNode(child, choose), roots);
    const joined = decidedJoin(child, choose);
    const target = joined && lastPieceOf(kept, roots.get(joined.name) ?? joined.name);
    if (target && (joined.what === 'split' || isSameFate(target, resolved))) {
      append(target, resolved);
      roots.set(idOf(child), idOf(target));
      continue;
    }
    noteAccepted(child, choose, roots);
    kept.push(resolved);
  }
  return complete(parent, merged(kept));
}

/** The decision by which this block becomes part of the one it names. */
function decidedJoin(node: DocumentNode, choose: Choose): Modification | undefined {
  return modificationsOf(node).find(
    ({ what, id }) =>
      (what === 'split' && choose(id) === 'reject') || (what === 'join' && choose(id) === 'accept'),
  );
}

/** What is still suggested of whether a whole block stays. */
function fateOf(node: DocumentNode): DocumentMark[] {
  return suggestionMarks(node).filter(({ type }) => type !== 'modification');
}

function isSameFate(one: DocumentNode, other: DocumentNode): boolean {
  return JSON.stringify(fateOf(one)) === JSON.stringify(fateOf(other));
}

// Where only one of two halves is to go or to come, that is now suggested of its words.
function append(target: DocumentNode, half: DocumentNode): void {
  const parts = [target, half].map((part) => {
    const marks = isSameFate(target, half) ? [] : fateOf(part);
    return (part.content ?? []).map((child) => withMarks(child, marks));
  });
  if (!isSameFate(target, half)) {
    target.marks = target.marks?.filter(
      (mark) => mark.type === 'modification' || !isSuggestion(mark),
    );
    if (target.marks?.length === 0) delete target.marks;
  }
  target.content = merged(parts.flat());
  if (target.content.length === 0) delete target.content;
}

function withMarks(node: DocumentNode, marks: readonly DocumentMark[]): DocumentNode {
  const own = new Set(suggestionMarks(node).map(({ type, attrs }) => `${type} ${attrs.id}`));
  const fresh = marks.filter(({ type, attrs }) => !own.has(`${type} ${attrs?.id}`));
  return fresh.length === 0 ? node : { ...node, marks: [...(node.marks ?? []), ...fresh] };
}

// Of a block in pieces, the next piece goes to the last one that is there.
function lastPieceOf(blocks: DocumentNode[], root: string): DocumentNode | undefined {
  return blocks.findLast(
    (block) =>
      idOf(block) === root ||
      modificationsOf(block).some(({ what, name }) => what === 'split' && name === root),
  );
}

// What was split off for good is what later pieces belong to.
function noteAccepted(node: DocumentNode, choose: Choose, roots: Map<string, string>): void {
  for (const { what, id, name } of modificationsOf(node)) {
    if (what === 'split' && choose(id) === 'accept') roots.set(name, idOf(node));
  }
}

function followRoots(node: DocumentNode, roots: ReadonlyMap<string, string>): DocumentNode {
  if (roots.size === 0 || !node.marks) return node;
  const marks = node.marks.map((mark) => {
    const root = mark.type === 'modification' && roots.get(String(mark.attrs?.name));
    const moves = mark.attrs?.what === 'split' || mark.attrs?.what === 'join';
    return root && moves ? { ...mark, attrs: { ...mark.attrs, name: root } } : mark;
  });
  return { ...node, marks };
}

// A list without items is no list.
function isEmptied(node: DocumentNode, choose: Choose): boolean {
  const isList = node.type === 'bulletList' || node.type === 'orderedList';
  return isList && (node.content ?? []).every((item) => isDropped(item, choose));
}

// An article, a passage and an item can't be empty: their first part stays, without its words.
function complete(parent: DocumentNode, kept: DocumentNode[]): DocumentNode[] {
  const isMissing =
    (parent.type === 'doc' && kept.every(({ type }) => type === 'headline')) ||
    ((parent.type === 'passage' || parent.type === 'original') && kept.length === 0) ||
    (parent.type === 'listItem' && kept[0]?.type !== 'paragraph');
  const first = parent.content?.find(({ type }) => type !== 'headline');
  if (!isMissing || !first) return kept;
  const { id, lang = '', dir = '' } = first.attrs ?? {};
  const blank = { type: 'paragraph', attrs: { id, lang, dir } };
  return parent.type === 'doc' ? [...kept, blank] : [blank, ...kept];
}

/** Text nodes beside each other with the same marks are one text. */
function merged(nodes: readonly DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node)) {
      result[result.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else result.push(node);
  }
  return result;
}

function sameMarks(one: DocumentNode, other: DocumentNode): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}

function idOf(node: DocumentNode): string {
  return String(node.attrs?.id);
}
