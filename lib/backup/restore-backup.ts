import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import * as z from 'zod';
import { blobFile } from '../media';
import { type ArchiveEntry, bytesOf, readArchive } from './archive';
import { appliedMigrations, quoted } from './dump-tables';
import { endWhatWasUnderWay } from './end-what-was-under-way';
import { BackupProblem, ENTRY, type OnProgress } from './format';
import { setGuardsAside, tableLoader } from './load-tables';
import { parsed, type VerifiedBackup, verifyBackup } from './verify-backup';

type Migrations = {
  /** By name and checksum, all that this version has. */
  known: { name: string; checksum: string }[];
  /** Applies those up to this name, or all of them. */
  apply: (upTo?: string) => Promise<void>;
};

type Restoring = {
  file: string;
  databaseUrl: string;
  migrations: Migrations;
  onProgress?: OnProgress;
};

/** What was restored; the secret only where the backup holds it. */
export type RestoredBackup = VerifiedBackup & { secret: string | null };

/**
 * Brings an installation back from a file, into one that has nothing yet: every hash is proved first,
 * then blobs and, in one transaction, all rows are written and counted. Whatever stops it before that
 * ends leaves the database empty, and it can be begun again.
 */
export async function restoreBackup(restoring: Restoring): Promise<RestoredBackup> {
  const { file, databaseUrl, migrations, onProgress = () => {} } = restoring;
  const backup = await verifyBackup(file, onProgress);
  refuseNewer(backup, migrations.known);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await refuseUnlessEmpty(client);
    if (!(await hasTables(client, backup))) {
      await client.query('drop schema public cascade; create schema public');
      await migrations.apply(backup.head.migrations.at(-1)?.name);
    }
    const secret = await load(client, backup, file, onProgress);
    await migrations.apply();
    return { ...backup, secret };
  } finally {
    await client.end().catch(() => {});
  }
}

function refuseNewer({ head }: VerifiedBackup, known: Migrations['known']): void {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const stranger = head.migrations.find(({ name, checksum }) => checksums.get(name) !== checksum);
  if (!stranger) return;
  throw new BackupProblem(
    `The backup is of Colophon ${head.version} and knows the migration ${stranger.name}, which this version doesn’t: use that version or a later one.`,
  );
}

// What a start makes by itself, such as the settings and a link for the first admin, is nothing yet.
const CONTENT = ['User', 'Article', 'Issue', 'Edition', 'Image', 'Import'];

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const there = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) name where to_regclass(format('public.%I', name)) is not null`,
    [CONTENT],
  );
  if (there.rows.length === 0) return;
  const filled = await client.query<{ name: string }>(
    there.rows
      .map(({ name }) => `select '${name}' as name where exists (select 1 from ${quoted(name)})`)
      .join(' union all '),
  );
  const [table] = filled.rows;
  if (!table) return;
  throw new BackupProblem(
    `A backup is restored into an empty installation only, and this one has rows in ${table.name}: set COLOPHON_DATA to a new folder. It was left as it is.`,
  );
}

/** Whether the tables are those of the backup already, as where the same version made both. */
async function hasTables(client: pg.Client, { head }: VerifiedBackup): Promise<boolean> {
  const applied = await appliedMigrations(client);
  return JSON.stringify(applied) === JSON.stringify(head.migrations);
}

/** All rows in one transaction, with the blobs before it ends; gives the secret that the backup holds. */
async function load(
  client: pg.Client,
  { head, manifest }: VerifiedBackup,
  file: string,
  onProgress: OnProgress,
): Promise<string | null> {
  await client.query('begin');
  try {
    // Of this transaction only: behind a pooler others would get what is set for a session.
    const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    await client.query(limits.map((limit) => `set local ${limit} = 0`).join(';'));
    const guards = await setGuardsAside(client);
    // From here on nobody else can write: whoever was faster is not overwritten.
    await refuseUnlessEmpty(client);
    // Rows that migrations put in come from the backup, as it left them.
    await client.query(`truncate ${head.tables.map(({ name }) => quoted(name)).join(', ')}`);
    const tables = tableLoader(client, head.tables);
    const damaged = damagedBlobs(manifest.entries);
    let secret: string | null = null;
    let done = 0;
    for await (const entry of readArchive(file)) {
      const [folder, name = ''] = entry.name.split('/');
      if (folder === 'tables') await tables.load(name, entry.bytes);
      else await tables.end();
      if (folder === 'blobs' && !damaged.has(name)) await writeBlob(name, entry);
      if (entry.name === ENTRY.secrets) secret = await secretIn(file, entry);
      done += entry.size;
      onProgress('restored', done);
    }
    await compareCounts(client, manifest.rows);
    await endWhatWasUnderWay(client);
    await guards.putBack();
    await client.query('commit');
    return secret;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function compareCounts(client: pg.Client, rows: Record<string, number>): Promise<void> {
  const counts = Object.keys(rows).map(
    (table) => `select '${table}' as table, count(*)::int from ${quoted(table)}`,
  );
  const found = await client.query(counts.join(' union all '));
  const counted = new Map(found.rows.map(({ table, count }) => [table, count]));
  for (const [table, wanted] of Object.entries(rows)) {
    if (counted.get(table) === wanted) continue;
    throw new BackupProblem(
      `${table} has ${counted.get(table)} rows instead of ${wanted}: nothing was restored.`,
    );
  }
}

// They were damaged when the backup was made: what has no right bytes counts as missing.
function damagedBlobs(entries: VerifiedBackup['manifest']['entries']): Set<string> {
  const blobs = entries.filter(({ name }) => name.startsWith('blobs/'));
  const wrong = blobs.filter(({ name, sha256 }) => name !== ENTRY.blob(sha256));
  return new Set(wrong.map(({ name }) => name.slice('blobs/'.length)));
}

async function writeBlob(sha256: string, entry: ArchiveEntry): Promise<void> {
  const file = blobFile(sha256);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  const hash = createHash('sha256');
  try {
    await pipeline(
      entry.bytes,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    if (hash.digest('hex') !== sha256)
      throw new BackupProblem(`The blob ${sha256} changed meanwhile.`);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

async function secretIn(file: string, entry: ArchiveEntry): Promise<string> {
  const shape = z.object({ secret: z.string().min(32) });
  return parsed(file, entry.name, await bytesOf(entry), shape).secret;
}
