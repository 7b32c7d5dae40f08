import { isDeepStrictEqual } from 'node:util';
import {
  type ArticleDocument,
  insertedWords,
  isLeftOf,
  resolveSuggestions,
  suggestionIds,
} from '../../document';
import type { Actor } from '../../people';
import { ok, type Result, refuse } from '../../result';
import { type ArticleFacts, mustSuggest } from '../policy';

/** Whether an edit changes the text itself or only what is suggested about it. */
export type EditKind = 'text' | 'suggestions';

type Edit = {
  before: ArticleDocument;
  after: ArticleDocument;
  /**
   * Suggestions that this article knew before, decided or not, since an undo may bring them back,
   * with the words their authors put in; null where that was not written down.
   */
  known: ReadonlyMap<string, string | null>;
  /** Whether the person confirmed that they change the text itself. */
  direct: boolean;
};

/**
 * What kind of edit this is, or why it is refused: nobody suggests in another's name or adds to what
 * another suggested, and who neither wrote nor signs a text under review may only suggest, unless
 * they confirmed to edit it directly.
 */
export function judgeEdit(actor: Actor, facts: ArticleFacts, edit: Edit): Result<EditKind> {
  const { before, after, known, direct } = edit;
  if (isForged(actor, before, after, known)) {
    return refuse({ kind: 'forbidden', reason: 'Nobody suggests in another’s name.' });
  }
  if (onlySuggests(actor, before, after)) return ok('suggestions');
  if (mustSuggest(actor, facts) && !direct) {
    return refuse({
      kind: 'forbidden',
      reason:
        'This text is under review: suggest your changes, or confirm that you edit it directly.',
    });
  }
  return ok('text');
}

// In another's name stands only what they suggested themselves, or what is left of it.
function isForged(
  actor: Actor,
  before: ArticleDocument,
  after: ArticleDocument,
  known: Edit['known'],
): boolean {
  const earlier = new Set(suggestionIds(before));
  const words = insertedWords(after);
  return suggestionIds(after).some((id) => {
    if (isOwn(actor, id)) return false;
    const theirs = known.get(id) ?? null;
    if (theirs !== null) return !isLeftOf(words.get(id) ?? [], theirs);
    return !earlier.has(id) && !known.has(id);
  });
}

/** Whether a suggestion bears the name of this person. */
export function isOwn(actor: Actor, suggestionId: string): boolean {
  return suggestionId.startsWith(`${actor.id}-`);
}

// Without their own suggestions the two are the same, those of others included.
function onlySuggests(actor: Actor, before: ArticleDocument, after: ArticleDocument): boolean {
  const isMine = (id: string) => isOwn(actor, id);
  // Whoever has suggested nothing changes the text wherever they change anything.
  if (![before, after].some((document) => suggestionIds(document).some(isMine))) {
    return isDeepStrictEqual(before, after);
  }
  const rest = (document: ArticleDocument) =>
    resolveSuggestions(document, (id) => (isMine(id) ? 'reject' : 'keep'));
  return isDeepStrictEqual(rest(before), rest(after));
}
