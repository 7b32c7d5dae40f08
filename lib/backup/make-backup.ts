import { access, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { blobFile, blobsThere } from '../media';
import { type ArchiveWriter, renameForGood, writeArchive } from './archive';
import { appliedMigrations, dumpTable, tablesOf } from './dump-tables';
import { BACKUP_FORMAT, type BackupHead, BackupProblem, ENTRY, type OnProgress } from './format';
import { type VerifiedBackup, verifyBackup } from './verify-backup';

type Making = {
  databaseUrl: string;
  /** Where it goes; nothing may be there yet. */
  out: string;
  /** Of Colophon. */
  version: string;
  /** The secret that signs and seals, only where it was asked for. */
  secret?: string;
  onProgress?: OnProgress;
};

/**
 * Writes everything of an installation into one file: all tables as of one moment, and every blob that
 * a row names. It takes its name only after it was read back and proved.
 */
export async function makeBackup(making: Making): Promise<VerifiedBackup> {
  const { out, onProgress = () => {} } = making;
  if (await exists(out)) throw new BackupProblem(`${out} is there already: it was left as it is.`);
  const draft = `${out}.part-${process.pid}`;
  await writeArchive(draft, async (archive) => {
    const { rows, named, images } = await dumpDatabase(making, archive, onProgress);
    const lost = await addBlobs(named, images, archive, onProgress);
    if (making.secret) {
      await archive.add(ENTRY.secrets, json({ secret: making.secret }));
    }
    await archive.add(ENTRY.manifest, json({ entries: [...archive.entries], rows, lost }));
  });
  try {
    const verified = await verifyBackup(draft, onProgress);
    await renameForGood(draft, out, path.dirname(out));
    return verified;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** All tables as of one moment; a snapshot that only reads, so that nobody waits for it. */
async function dumpDatabase(making: Making, archive: ArchiveWriter, onProgress: OnProgress) {
  const client = new pg.Client({
    connectionString: making.databaseUrl,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    await client.query(
      'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
    );
    const head = await headOf(client, making.version);
    await archive.add(ENTRY.head, json(head));
    // A blob is there before a row names it: after the snapshot began, none that it needs is missed.
    const named = new Set<string>();
    const blobs = { there: await blobsThere(), named };
    const rows: Record<string, number> = {};
    for (const table of head.tables) {
      rows[table.name] = await dumpTable(client, table, archive, blobs, onProgress);
    }
    const images = await client.query<{ sha256: string }>('select sha256 from "Image"');
    await client.query('commit');
    return { rows, named, images: images.rows.map(({ sha256 }) => sha256) };
  } finally {
    await client.end().catch(() => {});
  }
}

async function headOf(client: pg.Client, version: string): Promise<BackupHead> {
  const { rows } = await client.query(
    `select to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  );
  return {
    format: BACKUP_FORMAT,
    version,
    madeAt: rows[0].now,
    migrations: await appliedMigrations(client),
    tables: await tablesOf(client),
  };
}

/** Adds the blobs that rows name, whatever names them; gives the images whose bytes are not there. */
async function addBlobs(
  named: ReadonlySet<string>,
  images: readonly string[],
  archive: ArchiveWriter,
  onProgress: OnProgress,
): Promise<string[]> {
  const kept = new Set<string>();
  for (const sha256 of [...named].sort()) {
    const file = blobFile(sha256);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) continue;
    await archive.addFile(ENTRY.blob(sha256), file, found.size);
    // Bytes that are damaged already are no image of this name: restoring them would hide it.
    const { sha256: proved } = archive.entries.at(-1) ?? {};
    if (proved === sha256) kept.add(sha256);
    onProgress('blobs', kept.size);
  }
  return images.filter((sha256) => !kept.has(sha256));
}
