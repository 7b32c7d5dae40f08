import { nowIn, type Transaction } from '../db';
import type { ArticleDocument } from '../document';
import { recordEvent } from '../event';
import { admitImages } from '../media';
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
  about: {
    /** Whose hand on the text is the last one now. */
    lastChangedBy: string;
    /** False where the text is not this person's doing: then they vouch for no image in it. */
    isTheirs: boolean;
  },
): Promise<Result<number>> {
  const wasApproved = article.facts.state === 'approved';
  const columns = {
    ...derivedColumns(document),
    lastChangedBy: about.lastChangedBy,
    ...(wasApproved && { state: 'in_review' as const, stateSince: nowIn(tx) }),
  };
  const written = await writeArticle(tx, article, seenVersion, columns, document);
  if (!written.ok) return written;
  const { isTheirs } = about;
  const text = { articleId: article.id, before: article.document, document, isTheirs };
  const admitted = await admitImages(tx, actor, text);
  if (!admitted.ok) return admitted;
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
