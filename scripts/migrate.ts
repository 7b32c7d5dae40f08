import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { databaseTrouble } from '../lib/database-trouble';
import { DATABASE_LIMITS } from '../lib/transaction-start';
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
 *
 * A connection that drops is made anew, for up to a minute: what was applied by then is found applied. With
 * `upTo`, later migrations are left out.
 */
export async function migrate(
  databaseUrl: string,
  folder: string,
  upTo?: string,
): Promise<string[]> {
  const applied: string[] = [];
  // Who never answered is not waited for: then an address is wrong, more likely.
  let client = await connected(databaseUrl);
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      await migrateOver(client, folder, applied, upTo);
      return applied;
    } catch (error) {
      if (databaseTrouble(error) !== 'away' || Date.now() > deadline) throw error;
    }
    client = await connectedAgain(databaseUrl, deadline);
  }
}

async function connectedAgain(databaseUrl: string, deadline: number): Promise<pg.Client> {
  for (;;) {
    try {
      return await connected(databaseUrl);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(500);
    }
  }
}

async function migrateOver(
  client: pg.Client,
  folder: string,
  applied: string[],
  upTo?: string,
): Promise<void> {
  // A broken connection is met by the next query, not by the whole process.
  client.on('error', () => {});
  const migrations = migrationsIn(folder).filter(({ name }) => !upTo || name <= upTo);
  try {
    for (;;) {
      const name = await applyNext(client, migrations);
      if (name === null) break;
      applied.push(name);
    }
    // Behind a pooler this session goes on, and it was made before the limits were its role's.
    const limits = Object.entries(DATABASE_LIMITS).map(([name, value]) => `set ${name} = ${value}`);
    await client.query(limits.join(';'));
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Applies the first migration that is missing and gives its name; null when none is. The lock ends
 * with the transaction: one of the session would be lost behind a pooler, or stay there for ever.
 */
async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | null> {
  await client.query('begin');
  try {
    await client.query('set local statement_timeout = 0; set local lock_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(migrationsTable);
    const [next] = await missingMigrations(client, migrations);
    if (next) await apply(client, next);
    else await setLimits(client);
    await client.query('commit');
    return next?.name ?? null;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/**
 * Makes the limits of statements those of this role in this database, where they hold for every
 * connection, behind a pooler too. Transactions set them once more for themselves.
 */
async function setLimits(client: pg.Client): Promise<void> {
  const wanted = Object.entries(DATABASE_LIMITS).map(([name, value]) => `${name}=${value}`);
  const { rows } = await client.query(
    `select 1 from pg_db_role_setting
      where setdatabase = (select oid from pg_database where datname = current_database())
        and setrole = (select oid from pg_roles where rolname = current_user)
        and setconfig @> $1::text[]`,
    [wanted],
  );
  if (rows.length > 0) return;
  for (const [name, value] of Object.entries(DATABASE_LIMITS)) {
    await client.query(
      `do $$ begin execute format('alter role %I in database %I set ${name} = ${value}',
        current_user, current_database()); end $$`,
    );
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

/** A connection of its own; a complaint says which server does not answer. */
export async function connected(connectionString: string): Promise<pg.Client> {
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
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (error) {
    // That says nothing of the migration: it is tried again.
    if (databaseTrouble(error) === 'away') throw error;
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
