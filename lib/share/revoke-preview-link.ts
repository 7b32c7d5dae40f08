import * as z from 'zod';
import { nowIn } from '../db';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { openSubject, sharedOf } from './open-subject';

const input = z.strictObject({ linkId: z.uuid() });

/** Closes a link at once, whoever made it. Doing it twice comes to the same. */
export async function revokePreviewLink(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<null>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  return transactAs(actor, async (tx, actor) => {
    const link = await tx.previewLink.findUnique({ where: { id: read.value.linkId } });
    if (!link) return refuse({ kind: 'not-found' });
    const shared = sharedOf(link);
    const opened = await openSubject(tx, actor, shared);
    if (!opened.ok) return opened;
    const { count } = await tx.previewLink.updateMany({
      where: { id: link.id, revokedAt: null },
      data: { revokedAt: nowIn(tx) },
    });
    if (count === 0) return ok(null);
    await recordEvent(tx, {
      subject: shared,
      type: `${shared.kind}.preview-revoked`,
      actorId: actor.id,
      data: { linkId: link.id, label: link.label },
    });
    return ok(null);
  });
}
