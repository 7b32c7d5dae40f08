import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { saveDraft } from '../../lib/article';
import { type DatabaseTrouble, databaseTrouble } from '../../lib/database-trouble';
import { closeDatabase, database, transactAsSystem, writableDatabase } from '../../lib/db';
import { publishIssue } from '../../lib/issue';
import { closeQueue, enqueue, startWorking } from '../../lib/jobs';
import { keepsSessions } from '../../lib/jobs/keeps-sessions';
import { signIn } from '../../lib/people';
import { ok } from '../../lib/result';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSignedIssue,
  aUser,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { migrate, pendingMigrations } from '../migrate';
import { migrationsFolder } from '../project';
import { pgbouncer, startPooler } from './pgbouncer';

const { url: direct } = await testDatabase();
const program = pgbouncer();
const pooler = program === null ? null : await startPooler(program, direct);
if (pooler) {
  process.env.DATABASE_URL = pooler.url;
  await migrate(pooler.url, migrationsFolder);
} else console.log('Colophon behind a pooler is not tried: pgbouncer is not installed.');

afterAll(async () => {
  await closeQueue();
  await closeDatabase();
  await pooler?.stop();
});

const viaPooler = test.skipIf(pooler === null);

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: direct });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

viaPooler('the limits are in force, in a transaction and outside of one', async () => {
  const limits = (queries: Pick<ReturnType<typeof database>, '$queryRaw'>) =>
    queries.$queryRaw`select current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`;
  const expected = [{ statement: '5s', lock: '3s', idle: '30s' }];
  const inside = await transactAsSystem(async (tx) => ok(await limits(tx)));
  expect(inside).toEqual(ok(expected));
  const many = Array.from({ length: 12 }, () => limits(database()));
  for (const found of await Promise.all(many)) expect(found).toEqual(expected);
});

viaPooler('a lock that somebody holds is not waited for longer than its limit', async () => {
  await aPublication();
  const holder = new pg.Client({ connectionString: direct });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from "Publication" for update');
  const writing = writableDatabase().publication.updateMany({ data: { title: 'Another' } });
  await expect(writing).rejects.toThrow(/lock timeout/);
  await holder.end();
});

viaPooler('sessions, saves and twenty publishers at once do what they do without it', async () => {
  await aPublication();
  const password = 'a long enough passphrase';
  const author = await aUser('author', { email: 'author@example.org', password });
  const editor = await aUser('editor');
  const publisher = await aUser('publisher');
  accepted(await signIn({ email: author.email, password }, '10.0.0.1'));
  const draft = await aDraft(author);
  const save = { ...draft, document: readyDocument({ headline: 'Saved behind a pooler' }) };
  const saves = await Promise.all(Array.from({ length: 20 }, () => saveDraft(author, save)));
  for (const saved of saves) {
    expect(saved.ok ? saved.value.version : saved.refusal).toEqual(
      saved.ok ? 2 : { kind: 'changed-meanwhile', currentVersion: 2 },
    );
  }
  const stored = await database().article.findUniqueOrThrow({ where: { id: draft.id } });
  expect([stored.version, stored.headline]).toEqual([2, 'Saved behind a pooler']);
  const article = await anApproved(author, editor);
  const issue = await aSignedIssue(publisher, '2026-11', [article.id]);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => publishIssue(publisher, { ...issue }).catch(troubleOf)),
  );
  const published = outcomes.filter((outcome) => typeof outcome === 'object' && outcome.ok);
  expect(published).toHaveLength(1);
  expect(await database().edition.count()).toBe(1);
});

viaPooler('a job of a transaction is done, without LISTEN', async () => {
  expect(await keepsSessions(process.env.DATABASE_URL ?? '')).toBe(false);
  expect(await keepsSessions(direct)).toBe(true);
  const troubles: unknown[] = [];
  const done = signal<string>();
  const nothing = { run: async () => {} };
  const doing = {
    'render-site': nothing,
    'make-export': nothing,
    'send-mail': { run: async ({ mailId }: { mailId: string }) => done.raise(mailId) },
    'send-password-link': nothing,
    'make-backup': nothing,
  };
  // As on a new installation: the worker and the web process make the queue's tables at once.
  const [stop] = await Promise.all([
    startWorking(doing, (error) => troubles.push(error)),
    transactAsSystem(async (tx) => ok(await enqueue(tx, 'send-mail', { mailId: 'a mail' }))),
  ]);
  expect(await done.raised).toBe('a mail');
  await stop();
  expect(troubles).toEqual([]);
});

viaPooler('starts at the same time migrate an empty database once, and leave no lock', async () => {
  await ask('drop schema public cascade; create schema public');
  const url = process.env.DATABASE_URL ?? '';
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrationsFolder)));
  expect(applied.filter((names) => names.length > 0).length).toBeGreaterThan(0);
  expect(new Set(applied.flat()).size).toBe(applied.flat().length);
  expect(await pendingMigrations(url, migrationsFolder)).toEqual([]);
  const locks = `select 1 from pg_locks where locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`;
  expect(await ask(locks)).toEqual([]);
});

/** What a request would be told of in words: too many wait for the database. */
function troubleOf(error: unknown): DatabaseTrouble {
  const trouble = databaseTrouble(error);
  if (trouble === null) throw error;
  return trouble;
}

function signal<T>(): { raised: Promise<T>; raise: (value: T) => void } {
  let raise: (value: T) => void = () => {};
  const raised = new Promise<T>((resolve) => {
    raise = resolve;
  });
  return { raised, raise };
}
