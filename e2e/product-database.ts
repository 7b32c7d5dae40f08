import path from 'node:path';
import pg from 'pg';
import { fingerprint as hashOfRows } from '../prisma/fingerprint';
import { openDataFolder } from '../scripts/data-folder';
import { leaseDatabase } from '../scripts/postgres/lease';

/** Asks the database of the product that is being driven. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const data = openDataFolder(path.resolve(process.env.E2E_DATA ?? 'e2e/.output/data'));
  const lease = await leaseDatabase(data);
  const client = new pg.Client({ connectionString: lease.url() });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await lease.release();
  }
}

// What every request may write of itself, when a session was last seen, and what the worker writes.
const OF_REQUESTS = ['Session', '_prisma_migrations', 'Job'];

/** One hash of every row that a refused request must leave as it was. */
export function fingerprint(client: pg.Client): Promise<string> {
  return hashOfRows(client, OF_REQUESTS);
}
