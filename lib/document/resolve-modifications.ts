import type { DocumentMark, DocumentNode } from './define-block';
import { type Choose, isSuggestion, type Modification, modificationsOf } from './suggestion-marks';

type Attributes = DocumentNode['attrs'];

/** Attributes as they were before what is rejected; the last suggestion that isn't has its way. */
export function earlierValues(
  attributes: Attributes,
  carrier: DocumentNode | undefined,
  what: Modification['what'],
  choose: Choose,
): Attributes {
  const changed = { ...attributes };
  const settled = new Set<string>();
  for (const { id, name, before } of modificationsOf(carrier).filter(is(what)).reverse()) {
    if (choose(id) !== 'reject') settled.add(name);
    else if (!settled.has(name)) changed[name] = before;
  }
  return attributes && changed;
}

function is(what: Modification['what']) {
  return (modification: Modification) => modification.what === what;
}

/** What is left of a node's marks; a suggestion made on top of a rejected one now starts from before that. */
export function remainingMarks(node: DocumentNode, choose: Choose): DocumentMark[] {
  const rejected = new Map<string, unknown>();
  return (node.marks ?? []).flatMap((mark) => {
    if (!isSuggestion(mark)) return mark;
    const { id, what, name, before } = mark.attrs as Modification;
    const key = `${what} ${name}`;
    const choice = choose(id);
    if (choice === 'reject' && !rejected.has(key)) rejected.set(key, before);
    if (choice === 'accept') rejected.delete(key);
    if (choice !== 'keep') return [];
    const isValue = what === 'attribute' || what === 'article';
    if (!isValue || !rejected.has(key)) return mark;
    const from = rejected.get(key);
    rejected.delete(key);
    return { ...mark, attrs: { ...mark.attrs, before: from } };
  });
}

/** What sort of block a node was before what is rejected. */
export function earlierKind(
  node: DocumentNode,
  choose: Choose,
): Pick<DocumentNode, 'type' | 'attrs'> {
  const first = modificationsOf(node).find(
    ({ what, id }) => what === 'kind' && choose(id) === 'reject',
  );
  return first ? (first.before as Pick<DocumentNode, 'type' | 'attrs'>) : node;
}
