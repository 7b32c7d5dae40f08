import type { DocumentNode } from '../define-block';
import { printedLines } from '../text';
import { pairAlike, wordsOf } from './likeness';

/** Nodes of two sides that are one and the same; a node that is alone stands in none. */
export type Matches = {
  before: Map<DocumentNode, DocumentNode>;
  after: Map<DocumentNode, DocumentNode>;
};

/**
 * Finds which node of one side is which of the other: by id; where ids say nothing, as after an
 * import, by the same text; then by likeness; parts that have no ids by their kind.
 */
export function matchNodes(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
): Matches {
  const matches: Matches = { before: new Map(), after: new Map() };
  const pair = (was: DocumentNode, is: DocumentNode) => {
    if (matches.before.has(was) || matches.after.has(is)) return;
    matches.before.set(was, is);
    matches.after.set(is, was);
  };
  const left = () => ({
    before: before.filter((node) => !matches.before.has(node)),
    after: after.filter((node) => !matches.after.has(node)),
  });
  pairByKey(before, after, idKey, pair);
  pairByKey(left().before, left().after, textKey, pair);
  pairByLikeness(left(), pair);
  pairByKey(left().before, left().after, partKey, pair);
  return matches;
}

type Pair = (was: DocumentNode, is: DocumentNode) => void;

function pairByKey(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
  keyOf: (node: DocumentNode) => string | null,
  pair: Pair,
): void {
  const waiting = new Map<string, DocumentNode[]>();
  for (const node of [...before].reverse()) {
    const key = keyOf(node);
    if (key === null) continue;
    const known = waiting.get(key);
    if (known) known.push(node);
    else waiting.set(key, [node]);
  }
  for (const node of after) {
    const key = keyOf(node);
    const was = key === null ? undefined : waiting.get(key)?.pop();
    if (was) pair(was, node);
  }
}

function pairByLikeness(left: { before: DocumentNode[]; after: DocumentNode[] }, pair: Pair): void {
  if (left.before.length === 0 || left.after.length === 0) return;
  const worded = (node: DocumentNode) => ({ node, words: wordsOf(allText(node)) });
  for (const [was, is] of pairAlike(left.before.map(worded), left.after.map(worded))) {
    if (shape(was.node) === shape(is.node)) pair(was.node, is.node);
  }
}

// One that turned into another kind of text, such as a heading, is still the same block.
function idKey(node: DocumentNode): string | null {
  const id = node.attrs?.id;
  return typeof id === 'string' ? `${shape(node)} ${id}` : null;
}

function textKey(node: DocumentNode): string | null {
  const image = node.attrs?.image as { sha256?: string } | null | undefined;
  if (image?.sha256) return `${node.type} ${image.sha256}`;
  const text = allText(node);
  return text.trim() === '' ? null : `${node.type} ${text}`;
}

// A headline, a passage: there is one of them, whatever it says.
function partKey(node: DocumentNode): string | null {
  const isPart = node.type === 'headline' || node.attrs?.id === undefined;
  return isPart ? node.type : null;
}

const TEXT_KINDS = new Set(['paragraph', 'heading', 'pullQuote']);

function shape({ type }: DocumentNode): string {
  return TEXT_KINDS.has(type) ? 'text' : type;
}

function allText(node: DocumentNode): string {
  return printedLines(node).join('\n');
}
