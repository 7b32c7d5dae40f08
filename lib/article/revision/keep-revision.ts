import { asJson, type Transaction } from '../../db';
import type { OpenArticle } from '../open-article';

/** Why a revision was kept; one that was restored names the revision it came from. */
export type RevisionReason =
  | 'created'
  | 'submitted'
  | 'approved'
  | 'approved by break-glass'
  | 'sent back'
  | 'reopened'
  | 'looked at'
  | 'sitting'
  | 'before-merge'
  | 'before-restore'
  | `restored:${number}`;

/** A kept revision of an article. */
export type KeptRevision = { id: string; number: number };

/**
 * Keeps the text as it is as an immutable revision; the last one is used again when it holds the
 * same text. Call it after the article's row was written, so that numbers can't collide.
 */
export async function keepRevision(
  tx: Transaction,
  writer: { id: string },
  article: Pick<OpenArticle, 'id' | 'document' | 'contentHash'>,
  reason: RevisionReason,
): Promise<KeptRevision> {
  const last = await tx.revision.findFirst({
    where: { articleId: article.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true },
  });
  if (last?.contentHash === article.contentHash) return { id: last.id, number: last.number };
  return tx.revision.create({
    data: {
      articleId: article.id,
      number: (last?.number ?? 0) + 1,
      document: asJson(article.document),
      contentHash: article.contentHash,
      reason,
      createdById: writer.id,
    },
    select: { id: true, number: true },
  });
}
