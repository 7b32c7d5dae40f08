import * as z from 'zod';
import type { Transaction } from '../../db';
import { recordEvent } from '../../event';
import { type Actor, transactAs } from '../../people';
import { publicationSettings } from '../../publication';
import { readInput } from '../../read-input';
import { ok, type Result, refuse } from '../../result';
import { moveArticle, writeArticle } from '../change-article';
import { articleInput, type OpenArticle, openArticle } from '../open-article';
import { keepRevision } from '../revision/keep-revision';
import { checkReadiness } from './check-readiness';
import { closeRound } from './close-round';
import { tellAuthors } from './tell-of-review';

const input = articleInput.extend({
  /** The SHA-256 of the text the person looked at. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().trim().max(5_000).default(''),
});

/**
 * One person's yes to exactly one text. With the last approval the publication asks for, the article
 * is approved; it stays so until a letter of it changes.
 */
export async function approveArticle(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, contentHash, note } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'approve');
    if (!opened.ok) return opened;
    const article = opened.value;
    if (article.contentHash !== contentHash) {
      return refuse({ kind: 'changed-meanwhile', currentVersion: article.version });
    }
    const ready = await checkReadiness(tx, article);
    if (!ready.ok) return ready;
    const earlier = await standingApprovals(tx, article);
    if (earlier.includes(actor.id)) {
      return refuse({ kind: 'forbidden', reason: 'You approved this text already.' });
    }
    const { approvalsNeeded } = await publicationSettings(tx);
    const isLast = earlier.length + 1 >= approvalsNeeded;
    const data = { contentHash, ...(note && { note }) };
    const done = isLast
      ? await moveArticle(tx, actor, article, version, 'approve', { data })
      : await countApproval(tx, actor, article, version, data);
    if (!done.ok) return done;
    const revision = await keepRevision(tx, actor, article, 'approved');
    await tx.approval.create({
      data: { articleId: id, revisionId: revision.id, contentHash, userId: actor.id },
    });
    if (isLast) await closeRound(tx, actor, id, 'approved', note);
    if (isLast) await tellAuthors(tx, actor, article, 'approved', note);
    return done;
  });
}

async function standingApprovals(tx: Transaction, article: OpenArticle): Promise<string[]> {
  const approvals = await tx.approval.findMany({
    where: { articleId: article.id, contentHash: article.contentHash, voidedAt: null },
  });
  return approvals.map((approval) => approval.userId);
}

async function countApproval(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  version: number,
  data: Record<string, unknown>,
): Promise<Result<{ version: number }>> {
  const written = await writeArticle(tx, article, version, {});
  if (!written.ok) return written;
  const subject = { kind: 'article', id: article.id } as const;
  await recordEvent(tx, { subject, type: 'article.approval-given', actorId: actor.id, data });
  return ok({ version: written.value });
}
