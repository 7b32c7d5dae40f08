import { blockLabel, fieldLabel, valueInWords } from './compare/field-words';
import type { DocumentNode } from './define-block';
import { type Modification, modificationsOf, suggestionMarks } from './suggestion-marks';
import type { ArticleDocument } from './validate';

/** A field, a kind of block or a border of blocks that a suggestion changes, in words. */
export type SuggestedChange = { label: string; before: string; after: string };

/** One suggestion as people read it: the words that go and come, and what else changes. */
export type ListedSuggestion = {
  id: string;
  removed: string;
  added: string;
  changes: SuggestedChange[];
};

/** The suggestions of a document in reading order. */
export function listSuggestions(document: ArticleDocument): ListedSuggestion[] {
  const listed = new Map<string, ListedSuggestion>();
  const entry = (id: string): ListedSuggestion => {
    const known = listed.get(id) ?? { id, removed: '', added: '', changes: [] };
    listed.set(id, known);
    return known;
  };
  const visit = (node: DocumentNode): void => {
    for (const { type, attrs } of suggestionMarks(node)) {
      if (type === 'insertion') addWords(entry(attrs.id), 'added', node);
      if (type === 'deletion') addWords(entry(attrs.id), 'removed', node);
    }
    for (const modification of modificationsOf(node)) {
      entry(modification.id).changes.push(changeOf(modification, node, document));
    }
    // What is in a block that comes or goes is listed with it.
    const whole = new Set(suggestionMarks(node).map(({ attrs }) => attrs.id));
    for (const child of node.content ?? []) {
      if (!suggestionMarks(child).some(({ attrs }) => whole.has(attrs.id))) visit(child);
    }
  };
  visit(document);
  return [...listed.values()];
}

function addWords(entry: ListedSuggestion, side: 'added' | 'removed', node: DocumentNode): void {
  const words = node.type === 'text' ? (node.text ?? '') : wordsOf(node);
  const isBlock = node.type !== 'text' && node.type !== 'note';
  const separator = isBlock && entry[side] !== '' ? ' ¶ ' : '';
  entry[side] += separator + words;
}

function wordsOf(node: DocumentNode): string {
  const text = (of: DocumentNode): string => of.text ?? (of.content ?? []).map(text).join(' ');
  return `[${blockLabel(node)}${text(node) ? `: ${text(node)}` : ''}]`;
}

function changeOf(
  { what, name, before }: Modification,
  node: DocumentNode,
  document: ArticleDocument,
): SuggestedChange {
  switch (what) {
    case 'attribute':
    case 'article': {
      const now = what === 'article' ? document.attrs?.[name] : node.attrs?.[name];
      return {
        label: fieldLabel(name),
        before: valueInWords(name, before),
        after: valueInWords(name, now),
      };
    }
    case 'kind': {
      const earlier = before as DocumentNode;
      return { label: 'Kind of block', before: blockLabel(earlier), after: blockLabel(node) };
    }
    case 'split':
      return { label: 'New paragraph', before: '', after: 'begins here' };
    case 'join':
      return { label: 'Paragraphs', before: 'two', after: 'one' };
  }
}
