import { transactAsSystem } from '../db';
import { countAttempt } from '../people';
import { ok, type Result, refuse } from '../result';
import { LINK_LIMITS } from './create-preview-link';
import { findLink, type OpenLink } from './find-link';

/**
 * Opens a link and keeps the time. Whoever holds the token is the actor. Pages and images are given out
 * to an opening alone, so that nothing is read that isn't recorded.
 */
export async function openPreview(
  token: string,
): Promise<Result<{ link: OpenLink; openingId: string }>> {
  return transactAsSystem(async (tx) => {
    const link = await findLink(tx, token);
    if (!link) return refuse({ kind: 'not-found' });
    const key = `preview:${link.id}`;
    const retryAfterSeconds = await countAttempt([{ key, limit: LINK_LIMITS.openings }]);
    if (retryAfterSeconds > 0) return refuse({ kind: 'too-often', retryAfterSeconds });
    const { id: openingId } = await tx.previewOpening.create({ data: { linkId: link.id } });
    return ok({ link, openingId });
  });
}
