import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { verifyBackup } from '../../lib/backup';
import { env } from '../../lib/env';
import { withDatabase } from '../colophon/with-database';
import { openDataFolder } from '../data-folder';
import { leaseDatabase } from '../postgres/lease';
import { changedTables, proveBlobs, type Sample, sampleRows } from './backup/compare';
import { fill } from './backup/fill';
import { type Ran, runCommand } from './backup/run-command';
import { startWriting, type Writing } from './backup/writing';

/*
 * Makes a backup of the demo and more while somebody saves all the time, restores it in another folder,
 * and compares: rows by number and by chance, and each file by its hash. Everything lies in a folder
 * of its own, which is removed at the end.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    megabytes: { type: 'string', default: '500' },
    rate: { type: 'string', default: '20' },
    rows: { type: 'string', default: '5' },
  },
});
const [ARTICLES, MEGABYTES, RATE, ROWS] = [
  values.articles, values.megabytes, values.rate, values.rows,
].map(Number) as [number, number, number, number]; // biome-ignore format: one line a meaning

/** What of the source the restored installation must show. */
type Before = { sample: Sample; blobs: Set<string>; floor: Versions; ceiling: Versions };
type Versions = ReadonlyMap<string, number>;

const place = mkdtempSync(path.join(tmpdir(), 'bench-backup-'));
const [source, target] = [path.join(place, 'source'), path.join(place, 'target')];
const file = path.join(place, 'all.tar');
process.env.COLOPHON_DATA = source;
process.env.DATABASE_URL = '';
try {
  const before = await withDatabase(makeOne);
  const restored = await runCommand(target, ['restore', file]);
  say('restored', restored);
  process.exitCode = (await isEqual(before)) ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function makeOne(): Promise<Before> {
  console.log(
    `The demo, ${ARTICLES} articles, ${MEGABYTES} MB of images, ${RATE} saves a second …`,
  );
  const author = await fill(ARTICLES, MEGABYTES);
  const writing = await startWriting(author, RATE);
  const saved = [...writing.acknowledged().keys()];
  const sample = await within(env().DATABASE_URL, (db) => sampleRows(db, saved, ROWS));
  const { whole: blobs } = await proveBlobs(env().COLOPHON_MEDIA_DIR);
  writing.taken();
  await pause(5_000);
  sayTimes('saves before it', writing);
  const floor = writing.acknowledged();
  const made = await runCommand(source, ['backup', '--out', file]);
  const ceiling = writing.acknowledged();
  sayTimes('saves meanwhile', writing);
  await writing.end();
  say('made and read back', made);
  const { rows, blobs: files, bytes } = made.output;
  console.log(`  ${bytes} bytes, ${rows} rows, ${files} files`);
  say('verified alone', await runCommand(source, ['backup', 'verify', file]));
  return { sample, blobs, floor, ceiling };
}

async function isEqual({ sample, blobs, floor, ceiling }: Before): Promise<boolean> {
  const { manifest } = await verifyBackup(file);
  const lease = await leaseDatabase(openDataFolder(target));
  try {
    return await within(lease.url(), async (db) => {
      const counts = await otherCounts(db, manifest.rows);
      const changed = await changedTables(db, sample);
      const proved = await proveBlobs(path.join(target, 'media'));
      const missing = [...blobs].filter((sha256) => !proved.whole.has(sha256));
      const stale = await staleArticles(db, floor, ceiling);
      const compared = [...sample.values()].reduce((sum, rows) => sum + rows.length, 0);
      console.log(`tables with another count: ${counts.length} of ${sample.size} ${counts}`);
      console.log(
        `rows by chance: ${compared} compared, tables that differ: ${changed.length} ${changed}`,
      );
      console.log(
        `files: ${proved.whole.size} whole, ${proved.wrong.length} wrong, ${missing.length} missing`,
      );
      console.log(`articles not as they were acknowledged: ${stale} of ${floor.size}`);
      const faults = [counts, changed, proved.wrong, missing].flat().length + stale;
      console.log(faults === 0 ? 'Equal.' : 'NOT EQUAL.');
      return faults === 0;
    });
  } finally {
    await lease.release();
  }
}

async function otherCounts(db: pg.Client, rows: Record<string, number>): Promise<string[]> {
  const others: string[] = [];
  for (const [table, wanted] of Object.entries(rows)) {
    const { rows: found } = await db.query(`select count(*)::int as count from "${table}"`);
    // A restoration is a row of its own.
    const count = found[0].count - (table === 'Restoration' ? 1 : 0);
    if (count !== wanted) others.push(table);
  }
  return others;
}

/** How many saved articles have another version than one between the backup's beginning and its end. */
async function staleArticles(db: pg.Client, floor: Versions, ceiling: Versions): Promise<number> {
  const { rows } = await db.query('select id, version from "Article" where id = any($1)', [
    [...floor.keys()],
  ]);
  const inside = rows.filter(({ id, version }) => {
    return version >= (floor.get(id) ?? 0) && version <= (ceiling.get(id) ?? 0) + 1;
  });
  return floor.size - inside.length;
}

async function within<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('set statement_timeout = 0');
    return await work(db);
  } finally {
    await db.end();
  }
}

function say(what: string, { seconds, peakBytes }: Ran): void {
  console.log(
    `${what}: ${seconds.toFixed(1)} s, at most ${(peakBytes / 1_000_000).toFixed(0)} MB of memory`,
  );
}

function sayTimes(what: string, writing: Writing): void {
  const times = writing.taken().sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(
    `${what}: ${times.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  );
}
