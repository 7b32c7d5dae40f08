import { writableDatabase } from '../db';

/** How often a password may be tried in a window of fifteen minutes. */
export const ATTEMPT_LIMITS = { account: 10, address: 100, windowSeconds: 900 } as const;

/**
 * Counts one attempt for each key, in their order, and says how many seconds to wait: 0 when it may go
 * on. Once one key is over its limit those after it are not counted: whoever is blocked leaves no rows.
 * The counters are in the database, so that all processes share them.
 */
export async function countAttempt(keys: { key: string; limit: number }[]): Promise<number> {
  for (const { key, limit } of keys) {
    const wait = await countOne(key, limit);
    if (wait > 0) return wait;
  }
  return 0;
}

/** Forgets the windows that ended; says how many there were. */
export async function forgetAttempts(): Promise<number> {
  const window = `${ATTEMPT_LIMITS.windowSeconds} seconds`;
  return writableDatabase().$executeRaw`
    delete from "AttemptWindow" where "startsAt" < now() - ${window}::interval`;
}

async function countOne(key: string, limit: number): Promise<number> {
  const window = `${ATTEMPT_LIMITS.windowSeconds} seconds`;
  const [row] = await writableDatabase().$queryRaw<{ count: number; wait: number }[]>`
    insert into "AttemptWindow" as w ("key", "startsAt", "count") values (${key}, now(), 1)
    on conflict ("key") do update set
      "count" = case when w."startsAt" < now() - ${window}::interval then 1 else w."count" + 1 end,
      "startsAt" = case when w."startsAt" < now() - ${window}::interval then now() else w."startsAt" end
    returning "count",
      ceil(extract(epoch from w."startsAt" + ${window}::interval - now()))::int as wait`;
  return row && row.count > limit ? Math.max(1, row.wait) : 0;
}
