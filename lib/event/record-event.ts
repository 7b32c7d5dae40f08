import { asJson, type Transaction } from '../db';
import { contentHash } from '../hash';

/** Who or what an event is about. */
export type Subject = { kind: 'article' | 'issue' | 'outlet' | 'user' | 'publication'; id: string };

export type NewEvent = {
  subject: Subject;
  /** What happened, such as `article.submitted`. */
  type: string;
  /** The acting user's id; null for the system itself. */
  actorId: string | null;
  revisionNumber?: number;
  data?: Record<string, unknown>;
};

/** The hash that the first event of a subject follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/**
 * Adds a line to the audit trail in the transaction of the change it records. Each line holds the
 * hash of the one before it of the same subject, so that none can be altered or taken out unseen.
 */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  const subject = `${event.subject.kind}:${event.subject.id}`;
  // Two writers of one subject wait for each other, so that the chain can't fork.
  // The time is asked once it is one's turn, so that it never runs backwards along a chain.
  const [turn] = await tx.$queryRaw<{ now: Date }[]>`
    with turn as materialized (select pg_advisory_xact_lock(hashtextextended(${subject}, 0)))
    select clock_timestamp() as now from turn`;
  if (!turn) throw new Error('The database gave no time');
  const last = await tx.event.findFirst({ where: { subject }, orderBy: { sequence: 'desc' } });
  const line = {
    subject,
    sequence: (last?.sequence ?? 0) + 1,
    type: event.type,
    actorId: event.actorId,
    revisionNumber: event.revisionNumber ?? null,
    data: event.data ?? {},
    at: turn.now.toISOString(),
    previousHash: last?.hash ?? FIRST_PREVIOUS_HASH,
  };
  await tx.event.create({ data: { ...line, data: asJson(line.data), hash: contentHash(line) } });
}
