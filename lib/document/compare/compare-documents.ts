import { withoutSuggestions } from '../suggestions';
import type { ArticleDocument } from '../validate';
import { compareBlocks } from './compare-blocks';
import { compareFields } from './compare-fields';
import { compareNotes } from './compare-notes';
import type { BlockDifference, DocumentDifference } from './difference';

/**
 * What differs between two documents, block by block and word by word: blocks by their ids, or by
 * likeness where ids say nothing; notes as parts of their own; citations and rights field by field.
 * What is only suggested is no part of either.
 */
export function compareDocuments(one: ArticleDocument, other: ArticleDocument): DocumentDifference {
  return compareAsWritten(withoutSuggestions(one), withoutSuggestions(other));
}

/** The same of all that is written in either, what is only suggested included: for who must lose none of it. */
export function compareAsWritten(
  before: ArticleDocument,
  after: ArticleDocument,
): DocumentDifference {
  const { notes, pairs } = compareNotes(before, after);
  const fields = compareFields(before, after);
  const blocks = compareBlocks(before.content ?? [], after.content ?? [], pairs);
  const isSame =
    fields.length === 0 && blocks.every(isUnchanged) && notes.every(({ kind }) => kind === 'same');
  return { isSame, fields, blocks, notes };
}

/** Whether a block is the same and stands where it stood. */
export function isUnchanged({ kind, isMoved }: BlockDifference): boolean {
  return kind === 'same' && !isMoved;
}
