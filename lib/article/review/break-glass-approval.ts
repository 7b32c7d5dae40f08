import * as z from 'zod';
import { type Actor, transactAs } from '../../people';
import { readInput } from '../../read-input';
import { ok, type Result, refuse } from '../../result';
import { moveArticle } from '../change-article';
import { articleInput, openArticle } from '../open-article';
import { keepRevision } from '../revision/keep-revision';
import { checkReadiness } from './check-readiness';
import { closeRound } from './close-round';
import { tellAuthors } from './tell-of-review';

const input = articleInput.extend({
  /** The SHA-256 of the text the person looked at. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().min(20, 'Give the reason in a sentence.').max(2_000),
});

/**
 * Approves a text outside four eyes, when nobody else can: an admin types the reason, and it stands
 * in the trail, on the article and among the findings. Preflight errors hold it back all the same.
 */
export async function breakGlassApproval(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ version: number }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { id, version, contentHash, reason } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openArticle(tx, actor, id, 'break-glass');
    if (!opened.ok) return opened;
    const article = opened.value;
    if (article.contentHash !== contentHash) {
      return refuse({ kind: 'changed-meanwhile', currentVersion: article.version });
    }
    const ready = await checkReadiness(tx, article);
    if (!ready.ok) return ready;
    const moved = await moveArticle(tx, actor, article, version, 'approve', {
      event: 'article.approved-by-break-glass',
      data: { contentHash, reason },
    });
    if (!moved.ok) return moved;
    const revision = await keepRevision(tx, actor, article, 'approved by break-glass');
    await tx.approval.create({
      data: {
        articleId: id,
        revisionId: revision.id,
        contentHash,
        userId: actor.id,
        breakGlassReason: reason,
      },
    });
    await closeRound(tx, actor, id, 'approved', reason);
    await tellAuthors(tx, actor, article, 'approved', reason);
    return ok(moved.value);
  });
}
