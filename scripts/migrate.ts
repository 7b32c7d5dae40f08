import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { complaint } from './complaint';

/** Prisma's own advisory lock, so that its command line and we wait for each other. */
const migrationLock = 72_707_369;

type Migration = { name: string; sql: string; checksum: string };
type Row = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Applies the migrations of a folder (`prisma/migrations`) that a database lacks, each in a
 * transaction of its own, and gives their names. Keeps `_prisma_migrations` as `prisma migrate`
 * does. Starts at the same time wait for each other. Throws a complaint when the database knows
 * migrations that the folder doesn't, or one was changed after it was applied.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const client = await connected(databaseUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(migrationsTable);
    const missing = await missingMigrations(client, migrationsIn(folder));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations of a folder in the order in which they apply. */
export function migrationsIn(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** The names of the migrations that a database lacks, without applying them. */
export async function pendingMigrations(databaseUrl: string, folder: string): Promise<string[]> {
  const client = await connected(databaseUrl);
  try {
    const known = await client.query("select to_regclass('_prisma_migrations') as found");
    const migrations = migrationsIn(folder);
    const missing =
      known.rows[0].found === null ? migrations : await missingMigrations(client, migrations);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port } = new URL(connectionString);
    const reason = (error as Error).message || (error as { code?: string }).code;
    throw complaint(`No PostgreSQL answers at ${hostname}:${port || 5432}: ${reason}`);
  }
  return client;
}

async function missingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Row>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  );
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const name = row.migration_name;
    const migration = byName.get(name);
    if (row.finished_at === null) {
      throw complaint(
        `The migration ${name} failed half-way: mend the database, then \`npx prisma migrate resolve\`.`,
      );
    }
    if (migration === undefined) {
      throw complaint(
        `The database was made by a newer Colophon (it knows the migration ${name}): update the code. Nothing was changed.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw complaint(
        `The migration ${name} was changed after it was applied: put its file back and add a new migration.`,
      );
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw complaint(`The migration ${name} failed and was undone: ${(error as Error).message}`);
  }
}

const migrationsTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
