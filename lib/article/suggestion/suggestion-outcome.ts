import {
  type ArticleDocument,
  type DocumentNode,
  type Modification,
  suggestionMarks,
} from '../../document';

/** What became of a suggestion that a text no longer carries. */
export type SuggestionOutcome = 'accepted' | 'rejected';

/**
 * Whether a suggestion of the earlier text was accepted or rejected on the way to the later one: its
 * words, values or blocks are there now, or they are not.
 */
export function suggestionOutcome(
  id: string,
  before: ArticleDocument,
  after: ArticleDocument,
): SuggestionOutcome {
  const traces = tracesOf(id, before);
  const blocks = new Map<string, DocumentNode>();
  index(after, blocks);
  const isThere = traces.every((trace) => isCarriedOut(trace, after, blocks));
  return isThere ? 'accepted' : 'rejected';
}

type Trace = { kind: string; node: DocumentNode; blockId: string; modification: Modification };

function tracesOf(id: string, document: ArticleDocument): Trace[] {
  const traces: Trace[] = [];
  const visit = (node: DocumentNode, blockId: string): void => {
    for (const { type, attrs } of suggestionMarks(node)) {
      if (attrs.id !== id) continue;
      traces.push({ kind: type, node, blockId, modification: attrs as unknown as Modification });
    }
    for (const child of node.content ?? []) visit(child, idOf(child) ?? blockId);
  };
  visit(document, '');
  // A note and its words carry the same mark: what holds for the note holds for both.
  return traces;
}

function isCarriedOut(
  { kind, node, blockId, modification }: Trace,
  after: ArticleDocument,
  blocks: ReadonlyMap<string, DocumentNode>,
): boolean {
  const own = idOf(node);
  if (kind === 'insertion')
    return own ? blocks.has(own) : textOf(blocks.get(blockId)).includes(node.text ?? '');
  if (kind === 'deletion')
    return own ? !blocks.has(own) : !textOf(blocks.get(blockId)).includes(node.text ?? '');
  const block = blocks.get(own ?? blockId);
  const { what, name } = modification;
  if (what === 'article') return !isSame(after.attrs?.[name], modification.before);
  if (what === 'join') return block === undefined;
  if (what === 'split') return block !== undefined;
  if (what === 'kind') return block?.type === node.type;
  return isSame(block?.attrs?.[name], node.attrs?.[name]);
}

function index(node: DocumentNode, blocks: Map<string, DocumentNode>): void {
  const id = idOf(node);
  if (id) blocks.set(id, node);
  for (const child of node.content ?? []) index(child, blocks);
}

function idOf(node: DocumentNode): string | undefined {
  return typeof node.attrs?.id === 'string' ? node.attrs.id : undefined;
}

function textOf(node: DocumentNode | undefined): string {
  return node ? (node.text ?? (node.content ?? []).map(textOf).join('')) : '';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
