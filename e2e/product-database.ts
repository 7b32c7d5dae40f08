import { createHash } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { openDataFolder } from '../scripts/data-folder';
import { leaseDatabase } from '../scripts/postgres/lease';

/** Asks the database of the product that is being driven. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const data = openDataFolder(path.resolve(process.env.E2E_DATA ?? 'e2e/.output/data'));
  const lease = await leaseDatabase(data, 'doors');
  const client = new pg.Client({ connectionString: lease.url() });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await lease.release();
  }
}

// What every request may write of itself: when a session was last seen, and how often somebody tried.
const OF_REQUESTS = ['Session', 'AttemptWindow', '_prisma_migrations'];

/** One hash of every row that a refused request must leave as it was. */
export async function fingerprint(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const hash = createHash('sha256');
  for (const { name } of rows) {
    if (OF_REQUESTS.includes(name)) continue;
    const all = await client.query(
      `select md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as hash from "${name}" t`,
    );
    hash.update(`${name} ${all.rows[0].hash}\n`);
  }
  return hash.digest('hex');
}
