import * as z from 'zod';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result } from '../result';
import { openThread, writeThread } from './open-thread';

const input = z.strictObject({ threadId: z.uuid() });

/** Opens a resolved thread again; who had resolved it stays in the trail. */
export async function reopenThread(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<{ threadId: string }>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { threadId } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openThread(tx, actor, threadId);
    if (!opened.ok) return opened;
    const written = await writeThread(tx, threadId, 'resolved', {
      state: 'open',
      resolvedById: null,
      resolvedAt: null,
    });
    if (!written.ok) return written;
    await recordEvent(tx, {
      subject: { kind: 'article', id: opened.value.article.id },
      type: 'article.thread-reopened',
      actorId: actor.id,
      data: { threadId },
    });
    return ok({ threadId });
  });
}
