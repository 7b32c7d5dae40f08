import * as z from 'zod';
import { plainWords } from '../citation';
import { asJson, nowIn, type Prisma, type Transaction } from '../db';
import { type ArticleDocument, anatomyOf, plainText } from '../document';
import { recordEvent } from '../event';
import { contentHash } from '../hash';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { indexSources } from '../source';
import type { OpenArticle } from './open-article';
import { settleSteps } from './step/settle-steps';
import { type ArticleMove, MOVES } from './workflow';

/**
 * Writes an article if it still has the version the person looked at, else refuses with the
 * current one. Of any number who try at once exactly one wins. A text that is given is written with
 * it, and the index of sources follows it.
 */
export async function writeArticle(
  tx: Transaction,
  article: OpenArticle,
  seenVersion: number,
  data: Omit<Prisma.ArticleUncheckedUpdateManyInput, 'document'>,
  document?: ArticleDocument,
): Promise<Result<number>> {
  // What was decided on is the version that was opened: a guess of the next one must not slip in.
  if (seenVersion !== article.version) {
    return refuse({ kind: 'changed-meanwhile', currentVersion: article.version });
  }
  const { count } = await tx.article.updateMany({
    where: { id: article.id, version: seenVersion },
    data: {
      ...data,
      ...(document && { document: asJson(document) }),
      version: { increment: 1 },
      updatedAt: nowIn(tx),
    },
  });
  if (count === 1) {
    if (document) await indexSources(tx, article.id, document);
    return ok(seenVersion + 1);
  }
  const now = await tx.article.findUnique({
    where: { id: article.id },
    select: { version: true },
  });
  return refuse({ kind: 'changed-meanwhile', currentVersion: now?.version ?? 0 });
}

/** Moves an article by the moves table and records it. */
export async function moveArticle(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  seenVersion: number,
  move: ArticleMove,
  about: { event?: string; revisionNumber?: number; data?: Record<string, unknown> } = {},
): Promise<Result<{ version: number }>> {
  const { to, event } = MOVES[move];
  const { event: type = event, ...more } = about;
  const written = await writeArticle(tx, article, seenVersion, {
    state: to,
    stateSince: nowIn(tx),
  });
  if (!written.ok) return written;
  await unsignIssueOf(tx, actor, article.id);
  await settleSteps(tx, actor, article, move);
  await recordEvent(tx, {
    subject: { kind: 'article', id: article.id },
    type,
    actorId: actor.id,
    ...more,
  });
  return ok({ version: written.value });
}

/** The columns that repeat what the document says, for lists and decisions. */
export function derivedColumns(document: ArticleDocument) {
  const { headline: written, section, bylines } = anatomyOf(document);
  const headline = plainText(written).slice(0, 500);
  return {
    contentHash: contentHash(document),
    headline,
    search: plainWords(headline),
    sectionSlug: section,
    bylinePersonIds: bylines.flatMap(({ personId }) => (isId(personId) ? personId : [])),
  };
}

// A document may come from elsewhere: what is no id of ours names nobody here.
function isId(personId: string | null): personId is string {
  return z.uuid().safeParse(personId).success;
}

/** Voids the approvals of an article; returns who had given them. */
export async function voidApprovals(tx: Transaction, articleId: string): Promise<string[]> {
  const voided = await tx.approval.updateManyAndReturn({
    where: { articleId, voidedAt: null },
    data: { voidedAt: nowIn(tx) },
    select: { userId: true },
  });
  return voided.map(({ userId }) => userId);
}

/** A signed issue is signed no more when one of its articles changes. */
export async function unsignIssueOf(
  tx: Transaction,
  actor: Actor,
  articleId: string,
): Promise<void> {
  const placement = await tx.placement.findUnique({ where: { articleId } });
  if (!placement) return;
  const { count } = await tx.issue.updateMany({
    where: { id: placement.issueId, state: { in: ['signed', 'scheduled'] } },
    data: {
      state: 'assembling',
      signedHash: null,
      signedById: null,
      signedAt: null,
      version: { increment: 1 },
    },
  });
  if (count === 0) return;
  await recordEvent(tx, {
    subject: { kind: 'issue', id: placement.issueId },
    type: 'issue.signature-voided',
    actorId: actor.id,
    data: { articleId },
  });
}
