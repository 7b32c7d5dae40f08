import * as z from 'zod';
import { nowIn } from '../db';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { openThread, writeThread } from './open-thread';

const input = z.strictObject({ threadId: z.uuid() });

/** Resolves an open thread; of several who do it at once, one does. */
export async function resolveThread(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ threadId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { threadId } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openThread(tx, actor, threadId);
    if (!opened.ok) return opened;
    const written = await writeThread(tx, threadId, 'open', {
      state: 'resolved',
      resolvedById: actor.id,
      resolvedAt: nowIn(tx),
    });
    if (!written.ok) return written;
    await recordEvent(tx, {
      subject: { kind: 'article', id: opened.value.article.id },
      type: 'article.thread-resolved',
      actorId: actor.id,
      data: { threadId },
    });
    return ok({ threadId });
  });
}
