import path from 'node:path';
import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../prisma/test-database';
import { runNode } from '../steps';

// A process whose clock is hours off does a day's work; the database's clock alone dates and decides.

const tables = await testDatabase();
beforeEach(tables.empty);

const folder = import.meta.dirname;

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: tables.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every column of the tables that keeps a time, as SQL names it. */
function timeColumns(): Promise<{ table: string; column: string }[]> {
  return query(
    `select format('%I', table_name) as table, format('%I', column_name) as column
      from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp with time zone'
        and table_name <> '_prisma_migrations' order by 1, 2`,
  );
}

/**
 * How far times of a column are from the present, in seconds, to the nearest whole day: a link that
 * ends in three days is none off. Only what is off by more than ten minutes is given.
 */
async function timesOff(column: { table: string; column: string }): Promise<string[]> {
  const rows = await query<{ off: number }>(
    `select extract(epoch from ${column.column} - now())::int as off from ${column.table}
      where ${column.column} is not null`,
  );
  const day = 86_400;
  return rows
    .map(({ off }) => off - Math.round(off / day) * day)
    .filter((off) => Math.abs(off) > 600)
    .map((off) => `${column.table}.${column.column} is ${off} s off`);
}

async function workUnder(shiftHours: number) {
  const printed = await runNode(
    'A day at the desk',
    [
      '--import',
      path.join(folder, 'shift-clock.mjs'),
      '--import',
      'tsx',
      path.join(folder, 'a-day-at-the-desk.ts'),
    ],
    { SHIFT_HOURS: String(shiftHours) },
  );
  return JSON.parse(printed.split('\n').at(-1) ?? '');
}

test.each([3, -3, 13])(
  'a process %i hours off dates nothing and decides nothing by it',
  async (hours) => {
    const did = await workUnder(hours);
    expect(Math.round((Date.parse(did.ownClock) - Date.now()) / 3_600_000)).toBe(hours);
    expect(did).toMatchObject({
      isSignedIn: true,
      sessionsSeen: 1,
      edits: 1,
      lockIsMine: false,
      lockHolder: did.author,
      opensPreview: true,
      isSignedOut: true,
      broken: [],
    });
    expect(Math.abs(Date.parse(did.savedAt) - Date.now())).toBeLessThan(600_000);
    const columns = await timeColumns();
    expect((await Promise.all(columns.map(timesOff))).flat()).toEqual([]);
    const [{ published }] = (await query<{ published: string }>(
      `select content ->> 'publishedAt' as published from "Edition"`,
    )) as [{ published: string }];
    expect(Math.abs(Date.parse(published) - Date.now())).toBeLessThan(600_000);
  },
  300_000,
);
