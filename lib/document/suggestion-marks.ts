import type { DocumentMark, DocumentNode } from './define-block';

/** What becomes of a suggestion; `keep` leaves it undecided. */
export type SuggestionChoice = 'accept' | 'reject' | 'keep';

/** What to do with the suggestion of this id. */
export type Choose = (id: string) => SuggestionChoice;

/** A suggested change of a block: its mark's attributes. */
export type Modification = {
  id: string;
  what: 'attribute' | 'article' | 'kind' | 'split' | 'join';
  name: string;
  before: unknown;
};

const KINDS = new Set(['insertion', 'deletion', 'modification']);

/** Whether a mark is a suggestion. */
export function isSuggestion({ type }: DocumentMark): boolean {
  return KINDS.has(type);
}

/** Whether a node or anything in it carries a suggestion. */
export function hasSuggestions(node: DocumentNode): boolean {
  return (node.marks ?? []).some(isSuggestion) || (node.content ?? []).some(hasSuggestions);
}

/** The suggestions a node itself carries. */
export function suggestionMarks(node: DocumentNode): (DocumentMark & { attrs: { id: string } })[] {
  return (node.marks ?? []).filter(isSuggestion) as ReturnType<typeof suggestionMarks>;
}

/** The ids of all suggestions in a document, in reading order. */
export function suggestionIds(document: DocumentNode): string[] {
  const ids = new Set<string>();
  const visit = (node: DocumentNode): void => {
    for (const mark of suggestionMarks(node)) ids.add(mark.attrs.id);
    node.content?.forEach(visit);
  };
  visit(document);
  return [...ids];
}

/** The changes suggested of a block itself, the oldest first. */
export function modificationsOf(node: DocumentNode | undefined): Modification[] {
  return (node?.marks ?? [])
    .filter(({ type }) => type === 'modification')
    .map(({ attrs }) => attrs as Modification);
}
