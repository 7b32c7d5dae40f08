import { anatomyOf } from '../anatomy';
import type { DocumentNode } from '../define-block';
import type { ArticleDocument } from '../validate';
import type { NotePairs } from './compare-text';
import { compareText } from './compare-text';
import type { NoteDifference } from './difference';
import { matchNodes } from './match-nodes';

const NO_NOTES: NotePairs = { before: new Map(), after: new Map() };

/** Compares the notes of two documents as parts of their own, and says which is which. */
export function compareNotes(
  before: ArticleDocument,
  after: ArticleDocument,
): { notes: NoteDifference[]; pairs: NotePairs } {
  const { notes: old } = anatomyOf(before);
  const { notes: now } = anatomyOf(after);
  const matches = matchNodes(
    old.map(({ node }) => node),
    now.map(({ node }) => node),
  );
  const numberBefore = new Map(old.map(({ node, number }) => [node, number]));
  const kept = now.map(({ id, number, node }) => {
    const was = matches.after.get(node);
    return noteDifference(id, was, node, was ? (numberBefore.get(was) ?? null) : null, number);
  });
  const removed = old
    .filter(({ node }) => !matches.before.has(node))
    .map(({ id, number, node }) => noteDifference(id, node, undefined, number, null));
  const pairs = {
    before: new Map(old.map(({ id, node }) => [id, idOf(matches.before.get(node)) ?? id])),
    after: new Map(now.map(({ id }) => [id, id])),
  };
  return { notes: [...kept, ...removed], pairs };
}

function noteDifference(
  id: string,
  before: DocumentNode | undefined,
  after: DocumentNode | undefined,
  numberBefore: number | null,
  numberAfter: number | null,
): NoteDifference {
  const runs = compareText(before?.content ?? [], after?.content ?? [], NO_NOTES);
  const isSame = runs.every(({ kind }) => kind === 'same');
  const kind = !before ? 'added' : !after ? 'removed' : isSame ? 'same' : 'changed';
  return { kind, id, before: numberBefore, after: numberAfter, runs };
}

function idOf(node: DocumentNode | undefined): string | undefined {
  return node && String(node.attrs?.id);
}
