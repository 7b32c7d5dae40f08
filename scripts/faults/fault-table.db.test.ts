import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '../../lib/db';
import { closeQueue, prepareQueues } from '../../lib/jobs';
import { aPublication, aUser } from '../../prisma/factories';
import { fingerprint } from '../../prisma/fingerprint';
import { testDatabase } from '../../prisma/test-database';
import { OPERATIONS, type People, type Prepare } from './operations';
import { type DatabaseProxy, startProxy } from './proxy';

/*
 * A proxy between product and PostgreSQL breaks the connection at each message of each operation:
 * before the database gets it, and after it acted but before its answer is heard. Each time nothing of
 * the operation is there, or all of it; and doing it again comes to exactly once.
 */
const tables = await testDatabase();
const outside = new pg.Client({ connectionString: tables.url });
const FATES = ['cut-before', 'cut-after'] as const;
let proxy: DatabaseProxy;
let people: People;
let runs = 0;

beforeAll(async () => {
  await outside.connect();
  const url = new URL(tables.url);
  proxy = await startProxy(Number(url.port));
  url.port = String(proxy.port);
  process.env.DATABASE_URL = url.href;
  await aPublication();
  people = {
    author: await aUser('author'),
    editor: await aUser('editor'),
    publisher: await aUser('publisher'),
    admin: await aUser('admin'),
  };
  await prepareQueues();
});

afterAll(async () => {
  await closeQueue().catch(() => {});
  await closeDatabase();
  await outside.end();
  await proxy.close();
});

type Counts = Record<string, number>;

/** How many rows each table has, and how many articles and issues are in each state. */
async function counts(): Promise<Counts> {
  const { rows } = await outside.query<{ tables: string }>(
    `select string_agg(format('select %L as name, count(*)::int from %I', tablename, tablename), ' union all ') as tables
      from pg_tables where schemaname = 'public' and tablename not in ('AttemptWindow', 'Session')`,
  );
  const states = `select 'article ' || state, count(*)::int from "Article" group by state
    union all select 'issue ' || state, count(*)::int from "Issue" group by state
    union all select 'version', sum(version)::int from "Article"`;
  const counted = await outside.query(`${rows[0]?.tables} union all ${states}`);
  return Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]));
}

function added(before: Counts, after: Counts): Counts {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...names].map(
    (name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const,
  );
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}

// What was cut off is undone by the server once it hears of it.
async function settled(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await outside.query(
        `select 1 from pg_stat_activity where datname = current_database()
          and pid <> pg_backend_pid() and (state <> 'idle' or xact_start is not null)`,
      );
      expect(rows).toEqual([]);
    },
    { timeout: 10_000, interval: 5 },
  );
  await vi.waitFor(() => database().$queryRaw`select 1`, { timeout: 10_000, interval: 5 });
}

/** The operation as it goes when nothing breaks: its messages, and what it adds. */
async function whole(prepare: Prepare): Promise<{ messages: number; adds: Counts }> {
  const act = await prepare(people, runs++);
  const before = await counts();
  proxy.decide(() => 'pass');
  expect(await act()).toMatchObject({ ok: true });
  const messages = proxy.count();
  return { messages, adds: added(before, await counts()) };
}

const print = () => fingerprint(outside, ['AttemptWindow', 'Session']);

type Fault = { fate: (typeof FATES)[number]; at: number };
type End = 'nothing' | 'all' | 'acknowledged';

/** Does an operation once with its connection broken there, looks at what came of it, and does it again. */
async function broken(prepare: Prepare, { fate, at }: Fault, adds: Counts): Promise<End> {
  const where = `${fate} ${at}`;
  const act = await prepare(people, runs++);
  await settled();
  const [before, untouched] = [await counts(), await print()];
  let isHit = false;
  proxy.decide((message) => {
    if (message !== at) return 'pass';
    isHit = true;
    return fate;
  });
  const answer = await act().catch(() => null);
  proxy.decide(() => 'pass');
  expect(isHit, `${where} was never reached`).toBe(true);
  await settled();
  const now = added(before, await counts());
  const isAll = Object.keys(now).length > 0;
  if (isAll) expect(now, `half of it at ${where}`).toEqual(adds);
  else expect(await print(), `changed at ${where}`).toBe(untouched);
  const isAcknowledged = answer?.ok === true;
  if (isAcknowledged) expect(isAll, `acknowledged at ${where}`).toBe(true);
  const again = await act();
  if (!isAll) expect(again, `again after ${where}`).toMatchObject({ ok: true });
  expect(added(before, await counts()), `again after ${where}`).toEqual(adds);
  if (isAcknowledged) return 'acknowledged';
  return isAll ? 'all' : 'nothing';
}

describe.each(Object.entries(OPERATIONS))('%s', (name, prepare) => {
  test('is done whole or not at all, wherever the connection breaks, and once when done again', async () => {
    await whole(prepare); // The first one asks more, such as for the type of a column.
    const { messages, adds } = await whole(prepare);
    for (const fate of FATES) {
      const ends = { nothing: 0, all: 0, acknowledged: 0 };
      for (let at = 1; at <= messages; at += 1) {
        ends[await broken(prepare, { fate, at }, adds)] += 1;
      }
      console.info(`${name}, ${messages} messages, ${fate}: ${JSON.stringify(ends)}`);
    }
  }, 360_000);
});
