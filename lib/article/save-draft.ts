import * as z from 'zod';
import { nowIn, type Transaction } from '../db';
import { hasSuggestions, parseDocument, suggestionIds } from '../document';
import { recordEvent } from '../event';
import { contentHash } from '../hash';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { articleInput, type OpenArticle, openArticle } from './open-article';
import { keepRevision } from './revision/keep-revision';
import { knownSuggestions } from './suggestion/suggestion-queries';
import { isOwn, judgeEdit } from './suggestion/tracked-edit';
import { writeText } from './write-text';

const input = articleInput.extend({
  document: z.unknown(),
  /** Why it is saved, where that is more than a pause in writing. */
  because: z.literal('merge').optional(),
  /** Whether somebody who should suggest confirmed that they change the text itself. */
  direct: z.boolean().default(false),
});

export type SavedDraft = { version: number; savedAt: string };

const NONE_KNOWN: ReadonlyMap<string, string | null> = new Map();

// A sitting at the desk is one line of the trail, not one for every pause.
const SITTING_MS = 10 * 60_000;

// What a save may record beside itself.
const ASIDE = [
  'article.approval-voided',
  'article.suggestion-accepted',
  'article.suggestion-rejected',
];

/**
 * Saves the text over the version it started from; a stale one is refused and changes nothing. A
 * text that is stored already by the same person is a retry whose answer was lost: it is accepted.
 * Who only suggests is not the last hand on the text.
 */
export async function saveDraft(actor: Actor, unknownInput: unknown): Promise<Result<SavedDraft>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const parsed = parseDocument(read.value.document);
  if (!parsed.ok) return withPath(parsed, 'document');
  const document = parsed.value;
  const { id, version, because, direct } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'edit');
    if (!opened.ok) return opened;
    const article = opened.value;
    const saved = (at: number) => ({ version: at, savedAt: nowIn(tx).toISOString() });
    if (isStoredAlready(actor, article, version, contentHash(document))) {
      return ok(saved(article.version));
    }
    // Only what the text carries can have been known before.
    const known = hasSuggestions(document) ? await knownSuggestions(tx, id) : NONE_KNOWN;
    const edit = { before: article.document, after: document, known, direct };
    const judged = judgeEdit(actor, article.facts, edit);
    if (!judged.ok) return judged;
    const isText = judged.value === 'text';
    const hand = isText ? actor.id : article.facts.lastChangedBy;
    const about = { lastChangedBy: hand, isTheirs: true };
    const written = await writeText(tx, actor, article, version, document, about);
    if (!written.ok) return withPath(written, 'document');
    if (isText) await recordEdit(tx, actor, article, because);
    return ok(saved(written.value));
  });
}

function isStoredAlready(
  actor: Actor,
  article: OpenArticle,
  version: number,
  hash: string,
): boolean {
  if (hash !== article.contentHash || version > article.version) return false;
  const isTheirs = suggestionIds(article.document).some((suggestion) => isOwn(actor, suggestion));
  return article.version === version || article.facts.lastChangedBy === actor.id || isTheirs;
}

/**
 * Records the edit, once a sitting. Where a sitting begins, the text as the last one left it is kept
 * as a revision of whoever wrote it; so is what a merge writes over.
 */
async function recordEdit(
  tx: Transaction,
  actor: Actor,
  before: OpenArticle,
  because: 'merge' | undefined,
): Promise<void> {
  const subject = { kind: 'article', id: before.id } as const;
  const last = await tx.event.findFirst({
    where: { subject: `article:${before.id}`, type: { notIn: [...ASIDE] } },
    orderBy: { sequence: 'desc' },
  });
  const sameSitting =
    last?.type === 'article.edited' &&
    last.actorId === actor.id &&
    nowIn(tx).getTime() - last.at.getTime() < SITTING_MS;
  const writer = { id: before.facts.lastChangedBy };
  if (because === 'merge') await keepRevision(tx, writer, before, 'before-merge');
  if (sameSitting) return;
  // A blank page that was just started is no text to keep.
  if (last?.type !== 'article.created') await keepRevision(tx, writer, before, 'sitting');
  await recordEvent(tx, { subject, type: 'article.edited', actorId: actor.id });
}

function withPath<T>(result: Result<T>, prefix: string): Result<T> {
  if (result.ok || result.refusal.kind !== 'invalid') return result;
  const problems = result.refusal.problems.map((problem) => ({
    ...problem,
    path: [prefix, problem.path].filter(Boolean).join('.'),
  }));
  return { ok: false, refusal: { kind: 'invalid', problems } };
}
