import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';

/** Rows as they were before a backup was made, by table. */
export type Sample = Map<string, object[]>;

// What a restoration ends; the rest of such a row must be equal, too.
const ENDED: Record<string, string[]> = {
  Session: ['revokedAt'],
  AccountLink: ['revokedAt'],
  PreviewLink: ['revokedAt'],
  EditingLock: ['heartbeatAt'],
  Job: ['state', 'queueId', 'leaseUntil', 'runAt'],
};

const row = (table: string) =>
  `to_jsonb(each) - array[${(ENDED[table] ?? []).map((column) => `'${column}'`)}]::text[]`;

/** Some rows of each table by chance, but none of the articles that are being saved. */
export async function sampleRows(
  db: pg.ClientBase,
  saved: readonly string[],
  most: number,
): Promise<Sample> {
  const tables = await db.query<{ name: string }>(
    `select tablename as name from pg_tables
      where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
  );
  const sample: Sample = new Map();
  for (const { name } of tables.rows) {
    const { rows } = await db.query<{ row: object }>(
      `select ${row(name)} as row from "${name}" each
        where not coalesce(to_jsonb(each)->>'articleId' = any($1), false)
          and not coalesce(to_jsonb(each)->>'id' = any($1), false)
        order by random() limit $2`,
      [saved, most],
    );
    sample.set(
      name,
      rows.map((each) => each.row),
    );
  }
  return sample;
}

/** The tables in which a row of the sample is not to be found as it was. */
export async function changedTables(db: pg.ClientBase, sample: Sample): Promise<string[]> {
  const changed: string[] = [];
  for (const [table, rows] of sample) {
    for (const each of rows) {
      const found = await db.query(
        `select 1 from "${table}" each where ${row(table)} = $1::jsonb`,
        [JSON.stringify(each)],
      );
      if (found.rows.length === 0) changed.push(table);
    }
  }
  return [...new Set(changed)];
}

/** How many files lie in a folder of blobs, and those whose bytes are not those of their name. */
export async function proveBlobs(folder: string): Promise<{ whole: Set<string>; wrong: string[] }> {
  const whole = new Set<string>();
  const wrong: string[] = [];
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of names.filter((each) => each.isFile())) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(file.parentPath, file.name)), hash);
    if (hash.digest('hex') === file.name) whole.add(file.name);
    else wrong.push(file.name);
  }
  return { whole, wrong };
}
