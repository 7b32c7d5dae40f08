import type { Queries } from '../db';

/** A line of the trail exactly as its hash was made: what is exported and what is proved. */
export type TrailLine = {
  /** `article:<id>`, `issue:<id>`, `outlet:<id>`, `user:<id>` or `publication:1`. */
  subject: string;
  sequence: number;
  type: string;
  actorId: string | null;
  revisionNumber: number | null;
  data: unknown;
  /** ISO 8601 in UTC, to the millisecond. */
  at: string;
  previousHash: string;
  hash: string;
};

const BATCH = 2_000;

/** All lines of the trail, or those of one subject, by subject and number, read in batches. */
export async function* trailLines(
  queries: Queries,
  subject?: string,
): AsyncGenerator<TrailLine, void> {
  let after = { subject: subject ?? '', sequence: 0 };
  for (;;) {
    const rows = await queries.event.findMany({
      where: subject
        ? { subject, sequence: { gt: after.sequence } }
        : {
            OR: [
              { subject: { gt: after.subject } },
              { subject: after.subject, sequence: { gt: after.sequence } },
            ],
          },
      orderBy: [{ subject: 'asc' }, { sequence: 'asc' }],
      take: BATCH,
      omit: { id: true },
    });
    for (const row of rows) yield { ...row, at: row.at.toISOString() };
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last;
  }
}
