import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { accepted, aPublication, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import type { Actor } from '../../people';
import { beginImport, commitImport } from '..';

const tables = await testDatabase();
const TEXT = [{ bytes: readFileSync('e2e/import-sample.txt'), name: 'two.txt' }];
const POINTS = 20;
const outside = new pg.Client({ connectionString: tables.url });
let author: Actor;

beforeAll(() => outside.connect());
afterAll(() => outside.end());

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
});

async function begun(): Promise<string> {
  return accepted(await beginImport(author, TEXT)).id;
}

async function commitTime(): Promise<number> {
  const id = await begun();
  const start = performance.now();
  accepted(await commitImport(author, { id, again: 'on' }));
  return performance.now() - start;
}

/** Cuts every connection that the product has to its database, after so many milliseconds. */
async function cutAfter(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await outside.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

async function draftsMade(): Promise<number> {
  const { rows } = await outside.query('select count(*)::int as made from "Article"');
  return rows[0].made;
}

async function isCommitted(id: string): Promise<boolean> {
  const { rows } = await outside.query('select "committedAt" from "Import" where id = $1', [id]);
  return rows[0].committedAt !== null;
}

// The first who asks after a cut may still be given a dead connection.
async function healed(): Promise<void> {
  await vi.waitFor(() => database().$queryRaw`select 1`, { timeout: 10_000 });
}

test('an import whose connection is cut at any point makes all of its drafts or none, and can be committed again', {
  timeout: 120_000,
}, async () => {
  await commitTime(); // The first one is slower than all that follow.
  const whole = await commitTime();
  const ends = { all: 0, none: 0 };
  for (let point = 0; point < POINTS; point += 1) {
    const id = await begun();
    const before = await draftsMade();
    const cut = cutAfter((whole * 1.2 * point) / POINTS);
    const committed = await commitImport(author, { id, again: 'on' }).catch(() => null);
    await cut;
    const made = (await draftsMade()) - before;
    expect([0, 2]).toContain(made);
    expect(await isCommitted(id)).toBe(made === 2);
    if (committed?.ok) expect(made).toBe(2);
    ends[made === 2 ? 'all' : 'none'] += 1;
    await healed();
    if (made === 0) accepted(await commitImport(author, { id, again: 'on' }));
  }
  console.info(`Cut at ${POINTS} points: ${ends.all} whole, ${ends.none} not begun.`);
  expect(ends.none).toBeGreaterThan(0);
});
