import { nodesOfType } from '../anatomy';
import { newBlockId } from '../attributes';
import { blankDocument } from '../blank';
import type { DocumentNode } from '../define-block';
import type { ArticleDocument } from '../validate';
import { compareAsWritten } from './compare-documents';
import { sameFields } from './compare-fields';
import type { BlockDifference, DocumentDifference, NoteDifference } from './difference';
import { matchNodes } from './match-nodes';
import { saysTheSame } from './untouched';

/** What is chosen where two texts differ. */
export type MergeChoice = 'yours' | 'theirs' | 'both';

/** One place of a merge, in the order of your text; without a choice where both texts agree. */
export type MergeRow = {
  key: string;
  /** `before` is theirs, `after` is yours. */
  block: BlockDifference;
  /** The notes in it whose own texts differ. */
  notes: NoteDifference[];
  /** The block that both started from, where it is known. */
  base: DocumentNode | null;
  needsChoice: boolean;
  /** Who changed it since, as far as is known. */
  changedBy: 'you' | 'them' | 'both' | 'unknown' | 'nobody';
  /** What nobody could object to; null where a person must choose. */
  suggested: MergeChoice | null;
};

/** Two texts of one article side by side, with what both started from where that is known. */
export type MergePlan = {
  yours: ArticleDocument;
  theirs: ArticleDocument;
  difference: DocumentDifference;
  /** Section, bylines and language as one choice; null where they agree. */
  about: Pick<MergeRow, 'changedBy' | 'suggested'> | null;
  rows: MergeRow[];
};

/** The key under which the choice about section, bylines and language is given. */
export const ABOUT_KEY = 'about';

/** Lays out what has to be chosen between two texts that were both made from `base`. */
export function planMerge(
  theirs: ArticleDocument,
  yours: ArticleDocument,
  base: ArticleDocument | null,
): MergePlan {
  const difference = compareAsWritten(theirs, yours);
  const toBase = {
    theirs: matchNodes(base?.content ?? [], theirs.content ?? []).after,
    yours: matchNodes(base?.content ?? [], yours.content ?? []).after,
  };
  const rows = difference.blocks.map((block): MergeRow => {
    const [their, your] = [block.before?.node, block.after?.node];
    const from = (your && toBase.yours.get(your)) ?? (their && toBase.theirs.get(their)) ?? null;
    const notes = notesWithin(block, difference.notes);
    const needsChoice = block.kind !== 'same' || notes.length > 0;
    const key = `${block.before?.position ?? '-'} ${block.after?.position ?? '-'}`;
    const told = needsChoice ? weigh(their, your, from, base !== null) : AGREED;
    return { key, block, notes, base: from, needsChoice, ...told };
  });
  const about = difference.fields.length > 0 ? weighAbout(theirs, yours, base) : null;
  return { yours, theirs, difference, about, rows };
}

/** The merged text; a place without a choice stands as yours. It is valid: ids are unique, it has a block. */
export function mergedDocument(
  plan: MergePlan,
  choices: ReadonlyMap<string, MergeChoice>,
): ArticleDocument {
  const content = plan.rows.flatMap(({ key, block, needsChoice }) => {
    const choice = needsChoice ? (choices.get(key) ?? 'yours') : 'yours';
    const chosen = [
      choice === 'yours' ? null : block.before?.node,
      choice === 'theirs' ? null : block.after?.node,
    ];
    return chosen.flatMap((node) => node ?? []);
  });
  const whole = content.length > 1 ? content : [...content, ...blankParagraph()];
  const { attrs } = choices.get(ABOUT_KEY) === 'theirs' ? plan.theirs : plan.yours;
  return withUniqueIds({ type: 'doc', attrs, content: whole }, new Set()) as ArticleDocument;
}

type Told = Pick<MergeRow, 'changedBy' | 'suggested'>;

const AGREED: Told = { changedBy: 'nobody', suggested: null };
const YOURS: Told = { changedBy: 'you', suggested: 'yours' };
const THEIRS: Told = { changedBy: 'them', suggested: 'theirs' };
const OPEN: Told = { changedBy: 'both', suggested: null };

function weigh(
  theirs: DocumentNode | undefined,
  yours: DocumentNode | undefined,
  from: DocumentNode | null,
  isBaseKnown: boolean,
): Told {
  // Where nothing is known of the beginning, what only one of them has is kept: that loses no word.
  if (!isBaseKnown) {
    const suggested = theirs && yours ? null : yours ? 'yours' : 'theirs';
    return { changedBy: 'unknown', suggested };
  }
  if (!from) return yours && theirs ? OPEN : yours ? YOURS : THEIRS;
  const theirsIsOld = theirs !== undefined && saysTheSame(from, theirs);
  const yoursIsOld = yours !== undefined && saysTheSame(from, yours);
  if (theirsIsOld) return YOURS;
  return yoursIsOld ? THEIRS : OPEN;
}

function weighAbout(
  theirs: ArticleDocument,
  yours: ArticleDocument,
  base: ArticleDocument | null,
): Told {
  if (!base) return { changedBy: 'unknown', suggested: null };
  if (sameFields(base, theirs)) return YOURS;
  return sameFields(base, yours) ? THEIRS : OPEN;
}

function notesWithin(block: BlockDifference, notes: readonly NoteDifference[]): NoteDifference[] {
  const node = block.after?.node;
  if (!node) return [];
  const ids = new Set(nodesOfType([node], 'note').map(({ attrs }) => attrs?.id));
  return notes.filter(({ kind, id }) => kind === 'changed' && ids.has(id));
}

function blankParagraph(): DocumentNode[] {
  return (blankDocument().content ?? []).slice(1);
}

function withUniqueIds(node: DocumentNode, taken: Set<unknown>): DocumentNode {
  const id = node.attrs?.id;
  const isTaken = id !== undefined && taken.has(id);
  if (id !== undefined) taken.add(id);
  return {
    ...node,
    ...(isTaken && { attrs: { ...node.attrs, id: newBlockId() } }),
    ...(node.content && { content: node.content.map((child) => withUniqueIds(child, taken)) }),
  };
}
