import { nowIn, type Transaction } from '../../db';
import { type ArticleDocument, insertedWords, suggestionIds } from '../../document';
import { recordEvent } from '../../event';
import type { Actor } from '../../people';
import { type SuggestionOutcome, suggestionOutcome } from './suggestion-outcome';
import { isOwn } from './tracked-edit';

// Like editing: a sitting is one line of the trail.
const SITTING_MS = 10 * 60_000;

/**
 * Writes down whose the new suggestions of a text are, and what came of those it no longer carries.
 * Call it in the transaction that writes the text.
 */
export async function recordSuggestions(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  before: ArticleDocument,
  after: ArticleDocument,
): Promise<void> {
  const [earlier, later] = [suggestionIds(before), suggestionIds(after)];
  const made = later.filter((id) => !earlier.includes(id));
  const gone = earlier.filter((id) => !later.includes(id));
  if (made.length > 0) await recordMade(tx, actor, articleId, made);
  await keepWords(tx, actor, articleId, before, after);
  for (const outcome of ['accepted', 'rejected'] as const) {
    const ids = gone.filter((id) => suggestionOutcome(id, before, after) === outcome);
    if (ids.length > 0) await recordDecided(tx, actor, articleId, ids, outcome);
  }
}

async function recordMade(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  ids: string[],
): Promise<void> {
  // Those that an undo brings back are known already, and open again.
  await tx.suggestion.updateMany({
    where: { articleId, id: { in: ids } },
    data: { state: 'open', decidedById: null, decidedAt: null },
  });
  const { count } = await tx.suggestion.createMany({
    data: ids.map((id) => ({ articleId, id, authorId: actor.id })),
    skipDuplicates: true,
  });
  if (count > 0) await recordOnce(tx, actor, articleId, 'article.suggestion-made', count);
}

// What may stand in a person's name is what they last left there themselves.
async function keepWords(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  before: ArticleDocument,
  after: ArticleDocument,
): Promise<void> {
  const [earlier, later] = [insertedWords(before), insertedWords(after)];
  const known = new Set(suggestionIds(before));
  for (const id of suggestionIds(after).filter((each) => isOwn(actor, each))) {
    const words = (later.get(id) ?? []).join('');
    if (known.has(id) && words === (earlier.get(id) ?? []).join('')) continue;
    await tx.suggestion.updateMany({ where: { articleId, id }, data: { words } });
  }
}

async function recordDecided(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  ids: string[],
  state: SuggestionOutcome,
): Promise<void> {
  await tx.suggestion.updateMany({
    where: { articleId, id: { in: ids } },
    data: { state, decidedById: actor.id, decidedAt: nowIn(tx) },
  });
  await recordEvent(tx, {
    subject: { kind: 'article', id: articleId },
    type: `article.suggestion-${state}`,
    actorId: actor.id,
    data: { suggestions: ids.length },
  });
}

async function recordOnce(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  type: string,
  suggestions: number,
): Promise<void> {
  const last = await tx.event.findFirst({
    where: { subject: `article:${articleId}`, type: { not: 'article.approval-voided' } },
    orderBy: { sequence: 'desc' },
  });
  const isSameSitting =
    last?.type === type &&
    last.actorId === actor.id &&
    nowIn(tx).getTime() - last.at.getTime() < SITTING_MS;
  if (isSameSitting) return;
  const subject = { kind: 'article', id: articleId } as const;
  await recordEvent(tx, { subject, type, actorId: actor.id, data: { suggestions } });
}
