import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { withDatabaseLock } from './database-lock';
import { projectRoot } from './project';
import { runNode } from './steps';

const seedScript = path.join(projectRoot, 'prisma/seed.ts');

/** Any number that nobody else locks. */
const seedLock = 72_707_370;

/**
 * Seeds the demo into a database that has never been seeded and holds no accounts, and remembers
 * it there, in a schema apart from Colophon's own tables. With COLOPHON_DEMO=no it only remembers
 * that nobody wants it. True when it was seeded now.
 */
export async function seedOnce(databaseUrl: string): Promise<boolean> {
  if (!existsSync(seedScript)) return false;
  return withDatabaseLock(databaseUrl, seedLock, async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return await seedUnlessDone(client, databaseUrl);
    } finally {
      await client.end();
    }
  });
}

async function seedUnlessDone(client: pg.Client, databaseUrl: string): Promise<boolean> {
  await client.query('create schema if not exists setup');
  await client.query(
    'create table if not exists setup.seed (started_at timestamptz not null default now(), finished_at timestamptz, outcome text)',
  );
  const { rows } = await client.query('select finished_at, outcome from setup.seed');
  if (rows.some((row) => row.finished_at !== null)) return false;
  // Cut off half-way, the seed goes on where it stopped.
  const isResumed = rows.some((row) => row.outcome === 'seeded');
  return seedNow(client, databaseUrl, isResumed);
}

async function seedNow(
  client: pg.Client,
  databaseUrl: string,
  isResumed: boolean,
): Promise<boolean> {
  const accounts = await client.query('select 1 from "User" limit 1');
  const isFresh = accounts.rowCount === 0;
  const isSeeding = isResumed || (process.env.COLOPHON_DEMO !== 'no' && isFresh);
  if (!isResumed) {
    const outcome = isSeeding ? 'seeded' : 'left alone';
    await client.query('insert into setup.seed (outcome) values ($1)', [outcome]);
  }
  if (isSeeding) {
    const runner = path.join(projectRoot, 'scripts/seed.ts');
    await runNode('Seeding the demo', ['--import', 'tsx', runner], { DATABASE_URL: databaseUrl });
  }
  await client.query('update setup.seed set finished_at = now()');
  return isSeeding;
}
