import { nowIn, type Transaction } from '../db';
import type { ArticleDocument } from '../document';
import { recordEvent } from '../event';
import { indexImages } from '../media';
import type { Actor } from '../people';
import { ok, type Result } from '../result';
import { derivedColumns, unsignIssueOf, voidApprovals, writeArticle } from './change-article';
import type { OpenArticle } from './open-article';
import { tellApprovers } from './review/tell-of-review';
import { recordSuggestions } from './suggestion/record-suggestions';

/**
 * Writes another text over the version the person looked at. It voids approvals, puts an approved
 * article back in review, unsigns its issue and keeps account of suggestions. The caller records what kind of change it was.
 */
export async function writeText(
  tx: Transaction,
  actor: Actor,
  article: OpenArticle,
  seenVersion: number,
  document: ArticleDocument,
  lastChangedBy: string = actor.id,
): Promise<Result<number>> {
  const wasApproved = article.facts.state === 'approved';
  const columns = {
    ...derivedColumns(document),
    lastChangedBy,
    ...(wasApproved && { state: 'in_review' as const, stateSince: nowIn(tx) }),
  };
  const written = await writeArticle(tx, article, seenVersion, columns, document);
  if (!written.ok) return written;
  await indexImages(tx, actor, article.id, document);
  await recordSuggestions(tx, actor, article.id, article.document, document);
  const approvals = await voidApprovals(tx, article.id);
  await unsignIssueOf(tx, actor, article.id);
  if (approvals.length > 0) {
    await recordEvent(tx, {
      subject: { kind: 'article', id: article.id },
      type: 'article.approval-voided',
      actorId: actor.id,
      data: { approvals: approvals.length },
    });
    await tellApprovers(tx, actor, article, approvals);
  }
  return ok(written.value);
}
