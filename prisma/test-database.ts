import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openDataFolder } from '../scripts/data-folder';
import { migrate, migrationsIn } from '../scripts/migrate';
import { leaseDatabase } from '../scripts/postgres/lease';
import { bootId } from '../scripts/process-identity';
import { migrationsFolder, projectRoot } from '../scripts/project';
import { fingerprint } from './fingerprint';

/**
 * Vitest's global set-up for database tests: a PostgreSQL of its own that never waits for the disk,
 * and in it a template with all migrations. Runs at the same time share the server, not databases.
 */
export async function setup(): Promise<() => Promise<void>> {
  const data = openDataFolder(testDataFolder());
  const lease = await leaseDatabase(data, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  });
  const run = randomUUID().slice(0, 8);
  try {
    process.env.TEST_CLUSTER_URL = lease.url('postgres');
    process.env.TEST_TEMPLATE = await migratedTemplate(lease.url);
    process.env.TEST_RUN = run;
    process.env.TEST_DATA_FOLDER = path.join(data.path, 'runs', run);
  } catch (error) {
    await lease.release();
    throw error;
  }
  return async () => {
    await dropDatabases(lease.url('postgres'), `test_${run}_%`);
    rmSync(path.join(data.path, 'runs', run), { recursive: true, force: true });
    await lease.release();
  };
}

/** A database with all migrations and nothing in it, for the tests of one file. */
export type TestDatabase = {
  url: string;
  /** Empties every table, whatever triggers say. */
  empty: () => Promise<void>;
  /** One hash of every row: what a refused request must leave as it was. */
  fingerprint: () => Promise<string>;
};

/**
 * Gives the test file that calls it a fresh database, and sets `DATABASE_URL`, `COLOPHON_DATA` and
 * `COLOPHON_SECRET` accordingly. Call it at the top of a `*.db.test.ts`, before the first query:
 *
 *     const database = await testDatabase();
 *     beforeEach(database.empty);
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { TEST_CLUSTER_URL, TEST_TEMPLATE, TEST_RUN, TEST_DATA_FOLDER } = process.env;
  if (!TEST_CLUSTER_URL || !TEST_DATA_FOLDER) {
    throw new Error('Database tests run with `npx vitest run --project db`.');
  }
  // One worker runs one file at a time, so that its number is enough to keep files apart.
  const name = `test_${TEST_RUN}_${process.env.VITEST_POOL_ID ?? '0'}`;
  await withClient(TEST_CLUSTER_URL, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${TEST_TEMPLATE}`);
  });
  const url = databaseAddress(TEST_CLUSTER_URL, name);
  const folder = path.join(TEST_DATA_FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env.DATABASE_URL = url;
  process.env.COLOPHON_DATA = folder;
  process.env.COLOPHON_SECRET = 'only-for-database-tests-'.padEnd(43, 'x');
  return {
    url,
    empty: () => withClient(url, emptyTables),
    fingerprint: () => withClient(url, fingerprint),
  };
}

/** A cluster that a crash of the machine may break, thus one for each time the machine is on. */
function testDataFolder(): string {
  const parent = path.join(projectRoot, 'node_modules/.cache/colophon');
  const name = `test-${bootId()}-${process.getuid?.() ?? 0}`;
  mkdirSync(parent, { recursive: true });
  for (const other of readdirSync(parent)) {
    const ofAnotherBoot = other.startsWith('test-') && !other.startsWith(`test-${bootId()}`);
    if (ofAnotherBoot) rmSync(path.join(parent, other), { recursive: true, force: true });
  }
  return path.join(parent, name);
}

/** The name of a database that holds exactly the present migrations, made at their first use. */
async function migratedTemplate(url: (database: string) => string): Promise<string> {
  const migrations = migrationsIn(migrationsFolder);
  const checksums = migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n');
  const name = `template_${createHash('sha256').update(checksums).digest('hex').slice(0, 16)}`;
  await withClient(url('postgres'), async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 1) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(url(draft), migrationsFolder);
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function dropDatabases(url: string, pattern: string): Promise<void> {
  await withClient(url, async (client) => {
    const found = await client.query('select datname from pg_database where datname like $1', [
      pattern,
    ]);
    for (const { datname } of found.rows) {
      await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

async function emptyTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  );
  if (rows.length === 0) return;
  // The trail of events refuses to be emptied; the role of a replica passes its triggers by.
  await client.query('set session_replication_role = replica');
  await client.query(
    `truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`,
  );
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseAddress(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
