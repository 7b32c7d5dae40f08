import { writableDatabase } from '../db';
import { env } from '../env';
import { contentHash } from '../hash';
import { countAttempt } from '../people';
import { readPolicyReports } from './read-policy-reports';

/** Reports taken from one address in a quarter of an hour, kinds kept, and for how many days. */
export const REPORT_LIMITS = { fromAddress: 60, kinds: 500, days: 30 } as const;

/**
 * Keeps what a browser reports of violated policies: a row for each kind, which counts. Anybody may
 * send anything here: what is no report, comes too often or would be one kind too many is dropped.
 */
export async function recordPolicyReports(input: unknown, address: string): Promise<void> {
  const reports = readPolicyReports(input, env().COLOPHON_URL);
  if (reports.length === 0) return;
  const key = `policy-reports:${address}`;
  if ((await countAttempt([{ key, limit: REPORT_LIMITS.fromAddress }])) > 0) return;
  for (const report of reports) {
    const { directive, blocked, page } = report;
    await writableDatabase().$executeRaw`
      insert into "PolicyReport" as r ("key", "directive", "blocked", "page", "firstAt", "lastAt")
      select ${contentHash(report)}, ${directive}, ${blocked}, ${page}, now(), now()
      where (select count(*) from "PolicyReport") < ${REPORT_LIMITS.kinds}
        or exists (select 1 from "PolicyReport" where "key" = ${contentHash(report)})
      on conflict ("key") do update set "count" = r."count" + 1, "lastAt" = now()`;
  }
}

/** Forgets what was not reported for a month; says how many kinds that were. */
export async function forgetPolicyReports(): Promise<number> {
  return writableDatabase().$executeRaw`
    delete from "PolicyReport" where "lastAt" < now() - make_interval(days => ${REPORT_LIMITS.days})`;
}
