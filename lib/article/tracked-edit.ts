import { type ArticleDocument, resolveSuggestions, suggestionIds } from '../document';
import { canonicalJson } from '../hash';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { type ArticleFacts, mustSuggest } from './policy';

/** Whether an edit changes the text itself or only what is suggested about it. */
export type EditKind = 'text' | 'suggestions';

type Edit = {
  before: ArticleDocument;
  after: ArticleDocument;
  /** Suggestions that this article knew before, decided or not: an undo may bring them back. */
  known: ReadonlySet<string>;
  /** Whether the person confirmed that they change the text itself. */
  direct: boolean;
};

/**
 * What kind of edit this is, or why it is refused: nobody suggests in another's name, and who neither
 * wrote nor signs a text under review may only suggest, unless they confirmed to edit it directly.
 */
export function judgeEdit(actor: Actor, facts: ArticleFacts, edit: Edit): Result<EditKind> {
  const { before, after, known, direct } = edit;
  const earlier = new Set(suggestionIds(before));
  const forged = suggestionIds(after).filter(
    (id) => !earlier.has(id) && !known.has(id) && !isOwn(actor, id),
  );
  if (forged.length > 0) {
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

/** Whether a suggestion bears the name of this person. */
export function isOwn(actor: Actor, suggestionId: string): boolean {
  return suggestionId.startsWith(`${actor.id}-`);
}

// Without their own suggestions the two are the same, those of others included.
function onlySuggests(actor: Actor, before: ArticleDocument, after: ArticleDocument): boolean {
  const rest = (document: ArticleDocument) =>
    canonicalJson(resolveSuggestions(document, (id) => (isOwn(actor, id) ? 'reject' : 'keep')));
  return rest(before) === rest(after);
}
