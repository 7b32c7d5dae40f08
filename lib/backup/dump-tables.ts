import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ArchiveWriter } from './archive';
import { type BackupHead, ENTRY, type OnProgress, PIECE_BYTES } from './format';

type Table = BackupHead['tables'][number];

/** The blobs that there are, and those of them that rows name. */
export type Blobs = { there: ReadonlySet<string>; named: Set<string> };

/** The tables of Colophon with the columns that hold data, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.tables t
      join information_schema.columns c using (table_schema, table_name)
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and t.table_name <> '_prisma_migrations' and c.is_generated = 'NEVER'
      group by 1 order by 1`,
  );
  return rows;
}

/** The migrations that a database has, by name; none where it has no tables yet. */
export async function appliedMigrations(client: pg.ClientBase): Promise<BackupHead['migrations']> {
  const known = await client.query(`select to_regclass('public._prisma_migrations') as found`);
  if (known.rows[0].found === null) return [];
  const { rows } = await client.query(
    `select migration_name as name, checksum from _prisma_migrations
      where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows.map(({ name, checksum }) => ({ name, checksum }));
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Writes the rows of a table as PostgreSQL's own text form, in pieces; gives their number. Every
 * SHA-256 that stands anywhere in them and is that of a blob is added to `named`.
 */
export async function dumpTable(
  client: pg.ClientBase,
  { name, columns }: Table,
  archive: ArchiveWriter,
  { there, named }: Blobs,
  onProgress: OnProgress,
): Promise<number> {
  const copy = client.query(
    copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`),
  );
  let held: Buffer[] = [];
  let size = 0;
  let pieces = 0;
  let bytes = 0;
  let tail = '';
  const write = async () => {
    pieces += 1;
    await archive.add(ENTRY.table(name, pieces), Buffer.concat(held));
    held = [];
    size = 0;
  };
  for await (const piece of copy as AsyncIterable<Buffer>) {
    tail = nameHashes(tail + piece.toString('latin1'), { there, named });
    held.push(piece);
    size += piece.length;
    bytes += piece.length;
    if (size >= PIECE_BYTES) await write();
    onProgress(name, bytes);
  }
  if (size > 0) await write();
  return copy.rowCount;
}

// A hash may lie across two pieces: what could be the beginning of one is looked at again.
function nameHashes(text: string, { there, named }: Blobs): string {
  for (const [hash] of text.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) {
    if (there.has(hash)) named.add(copyOf(hash));
  }
  return copyOf(text.slice(-65));
}

/** The same characters by themselves: a part of a text keeps all of it in memory. */
function copyOf(part: string): string {
  return Buffer.from(part, 'latin1').toString('latin1');
}
