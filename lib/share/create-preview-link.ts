import * as z from 'zod';
import { env } from '../env';
import { recordEvent } from '../event';
import { type Actor, transactAs } from '../people';
import { readInput } from '../read-input';
import { ok, type Result, refuse } from '../result';
import { hashOfToken, newToken } from '../token';
import { openSubject, subjectColumns } from './open-subject';

/** The longest that a link opens, in days, and the most that open at one time for one thing. */
export const LINK_LIMITS = { days: 7, open: 50, openings: 600 } as const;

const input = z.strictObject({
  kind: z.enum(['article', 'issue']),
  id: z.uuid(),
  /** For whom it is. */
  label: z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'Say for whom it is.')
        .max(80, 'At most 80 characters.')
        .refine((text) => !text.includes('\0') && text.isWellFormed(), 'cannot be stored'),
    ),
  days: z.coerce
    .number()
    .int()
    .min(1, 'At least one day.')
    .max(LINK_LIMITS.days, 'A week at most.'),
  /** As a checkbox sends it. */
  mayComment: z.literal('on').optional(),
});

/** A link as it is shown this once. */
export type NewPreviewLink = { linkId: string; address: string; label: string; expiresAt: string };

/** Makes a link to one article or issue for somebody without an account. Its token is given out here alone. */
export async function createPreviewLink(
  actor: Actor,
  unknownInput: unknown,
): Promise<Result<NewPreviewLink>> {
  const read = readInput(input, unknownInput);
  if (!read.ok) return read;
  const { kind, id, label, days, mayComment } = read.value;
  return transactAs(actor, async (tx, actor) => {
    const opened = await openSubject(tx, actor, { kind, id });
    if (!opened.ok) return opened;
    const { state, isShareable } = opened.value;
    if (!isShareable) {
      const reason = `What is ${state} is not shared by a link.`;
      return refuse({ kind: 'wrong-state', state, reason });
    }
    const [clock] = await tx.$queryRaw<{ now: Date; end: Date }[]>`
      select now() as now, now() + make_interval(days => ${days}::int) as end`;
    if (!clock) throw new Error('The database told no time');
    const columns = subjectColumns({ kind, id });
    const standing = { ...columns, revokedAt: null, expiresAt: { gt: clock.now } };
    if ((await tx.previewLink.count({ where: standing })) >= LINK_LIMITS.open) {
      const reason = `At most ${LINK_LIMITS.open} links are open at a time: revoke one first.`;
      return refuse({ kind: 'too-large', reason });
    }
    const token = newToken('preview');
    const link = await tx.previewLink.create({
      data: {
        ...columns,
        label,
        mayComment: mayComment === 'on',
        tokenHash: hashOfToken('preview', token) ?? '',
        createdById: actor.id,
        createdAt: clock.now,
        expiresAt: clock.end,
      },
    });
    await recordEvent(tx, {
      subject: { kind, id },
      type: `${kind}.preview-shared`,
      actorId: actor.id,
      data: { linkId: link.id, label, days, mayComment: link.mayComment },
    });
    const address = `${env().COLOPHON_URL}/preview/${token}`;
    return ok({ linkId: link.id, address, label, expiresAt: clock.end.toISOString() });
  });
}
