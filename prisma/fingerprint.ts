import { createHash } from 'node:crypto';
import type pg from 'pg';

// That somebody was refused is recorded, and how often they tried; nothing else may change by it.
const WRITTEN_BY_REFUSALS: Readonly<Record<string, string>> = {
  Event: `where type <> 'user.attempt-refused'`,
  AttemptWindow: 'where false',
};

/** One hash of every row of every table but these: what a refused request must leave as it was. */
export async function fingerprint(
  client: pg.Client,
  leaveOut: readonly string[] = [],
): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const hash = createHash('sha256');
  for (const { name } of rows.filter(({ name }) => !leaveOut.includes(name))) {
    const counted = WRITTEN_BY_REFUSALS[name] ?? '';
    const all = await client.query(
      `select md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as hash
        from "${name}" t ${counted}`,
    );
    hash.update(`${name} ${all.rows[0].hash}\n`);
  }
  return hash.digest('hex');
}
