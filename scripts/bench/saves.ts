import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createArticle } from '../../lib/article';
import { writableDatabase } from '../../lib/db';
import { newBlockId } from '../../lib/document';
import { type Actor, actorByEmail, hashPassword } from '../../lib/people';
import { storedDocument } from '../../lib/stored-document';
import { accepted } from '../../prisma/factories';
import { withDatabase } from '../colophon/with-database';
import { type BenchAuthor, benchAuthor } from './saves/bench-author';
import { benchText, countersIn } from './saves/bench-text';
import { signInTo } from './saves/desk-client';
import { newTally, percentile, type Tally } from './saves/tally';

/*
 * Many authors save at once against the running product, over HTTP: `npm start` first, then this
 * with the same COLOPHON_DATA. Every save carries a counter; at the end the stored texts must hold
 * each author's last acknowledged one. The bars are those of `docs/operations.md`.
 */
const { values } = parseArgs({
  options: {
    authors: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '40' },
    shared: { type: 'string', default: '20' },
    url: { type: 'string', default: `http://localhost:${process.env.PORT ?? 3000}` },
  },
});
const [AUTHORS, SECONDS, RATE, SHARED] = [
  values.authors, values.seconds, values.rate, values.shared,
].map(Number) as [number, number, number, number]; // biome-ignore format: one line a meaning
// One address may try to sign in a hundred times in a quarter of an hour; more authors share accounts.
const MOST_ACCOUNTS = 90;
const BARS = { p95: 500, p99: 1_500 };
const PASSWORD = `bench-${newBlockId()}`;

process.exitCode = await withDatabase(run);

async function run(): Promise<number> {
  const accounts = await newAccounts(Math.min(AUTHORS, MOST_ACCOUNTS));
  const tally = newTally();
  const authors = await newAuthors(accounts, tally);
  console.log(`${AUTHORS} authors (${accounts.length} accounts), ${RATE} saves/s, ${SECONDS} s`);
  await load(authors);
  const lost = await lostCounters(authors);
  report(tally, lost);
  await retire(accounts);
  const isMet =
    lost === 0 &&
    tally.broken === 0 &&
    percentile(tally, 0.95) < BARS.p95 &&
    percentile(tally, 0.99) < BARS.p99;
  console.log(isMet ? 'Met.' : 'MISSED.');
  return isMet ? 0 : 1;
}

async function newAccounts(count: number): Promise<Actor[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const run = newBlockId();
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const email = `bench-${run}-${index}@example.org`;
      const name = `Bench ${index}`;
      await writableDatabase().user.create({ data: { email, name, role: 'editor', passwordHash } });
      return (await actorByEmail(email)) as Actor;
    }),
  );
}

async function newAuthors(accounts: Actor[], tally: Tally): Promise<BenchAuthor[]> {
  const clients = [];
  for (const { email } of await emailsOf(accounts)) {
    clients.push(await signInTo(values.url, email, PASSWORD));
  }
  const shared = [];
  for (let index = 0; index < SHARED; index += 1) {
    shared.push(await newArticle(accounts[0] as Actor, `Bench, shared ${index}`));
  }
  const authors: BenchAuthor[] = [];
  for (let index = 0; index < AUTHORS; index += 1) {
    const place = index % accounts.length;
    const own = await newArticle(accounts[place] as Actor, `Bench, own ${index}`);
    const client = clients[place];
    const common = shared[index % SHARED];
    if (!client || !common) throw new Error('There is an account and a shared text for everybody');
    authors.push(benchAuthor(`author${index}`, client, { own, shared: common }, tally));
  }
  return authors;
}

async function emailsOf(accounts: Actor[]): Promise<{ email: string }[]> {
  const users = await writableDatabase().user.findMany({
    where: { id: { in: accounts.map(({ id }) => id) } },
    select: { id: true, email: true },
  });
  return accounts.flatMap(({ id }) => users.find((user) => user.id === id) ?? []);
}

async function newArticle(owner: Actor, headline: string) {
  const document = benchText(headline);
  return { ...accepted(await createArticle(owner, { document })), document };
}

/** Starts a save whenever one is due, by an author who is not busy saving. */
async function load(authors: readonly BenchAuthor[]): Promise<void> {
  const started = performance.now();
  const running = new Set<Promise<void>>();
  for (let due = 0; due < SECONDS * RATE; due += 1) {
    const wait = started + (due * 1_000) / RATE - performance.now();
    if (wait > 0) await pause(wait);
    const start = due % authors.length;
    const free = [...authors.slice(start), ...authors.slice(0, start)].find(
      ({ isBusy }) => !isBusy,
    );
    if (!free) continue;
    const save = free.save().finally(() => running.delete(save));
    running.add(save);
  }
  await Promise.all(running);
}

/** How many authors' last acknowledged counter is not in the stored text, nor a later one. */
async function lostCounters(authors: readonly BenchAuthor[]): Promise<number> {
  const ids = [...new Set(authors.flatMap(({ acknowledged }) => [...acknowledged.keys()]))];
  const rows = await writableDatabase().article.findMany({ where: { id: { in: ids } } });
  const stored = new Map(
    rows.map(({ id, document }) => [id, countersIn(storedDocument(document))]),
  );
  return authors
    .flatMap(({ name, acknowledged }) => [...acknowledged].map((each) => [name, ...each] as const))
    .filter(([name, id, counter]) => (stored.get(id)?.get(name) ?? 0) < counter).length;
}

function report(tally: Tally, lost: number): void {
  const { acknowledged, stale, broken, refused, times } = tally;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(tally, share));
  console.log(`saves ${times.length} (${(times.length / SECONDS).toFixed(1)} a second)`);
  console.log(`acknowledged ${acknowledged} · stale 409 ${stale} · refused ${refused}`);
  console.log(`lost ${lost} (bar 0) · 5xx or no answer ${broken} (bar 0)`);
  console.log(`p50 ${p50} ms · p95 ${p95} ms (bar ${BARS.p95}) · p99 ${p99} ms (bar ${BARS.p99})`);
}

/** Nobody signs in again as one of these. */
async function retire(accounts: readonly Actor[]): Promise<void> {
  const ids = accounts.map(({ id }) => id);
  await writableDatabase().user.updateMany({
    where: { id: { in: ids } },
    data: { deactivatedAt: new Date() },
  });
  await writableDatabase().article.updateMany({
    where: { ownerId: { in: ids } },
    data: { state: 'withdrawn' },
  });
}
