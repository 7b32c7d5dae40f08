import { type ChildProcess, fork } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from '../data-folder';
import { birthOf } from '../process-identity';
import { projectRoot } from '../project';
import { type Lease, leaseDatabase } from './lease';
import { livePostmaster, stopPostmaster } from './postmaster';

// These start servers of their own, apart from the one of the other database tests.

const quick = { fsync: 'off' };
let parent: string;
let data: ReturnType<typeof openDataFolder>;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'lease-'));
  // As root, PostgreSQL's account has to pass through.
  chmodSync(parent, 0o711);
  data = openDataFolder(path.join(parent, 'data'));
});

afterEach(async () => {
  await stopPostmaster(data.postgres);
  rmSync(parent, { recursive: true, force: true });
});

const take = () => leaseDatabase(data, 'a test', quick);
const serverPid = () => livePostmaster(data.postgres)?.pid ?? null;

async function one(lease: Lease, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: lease.url() });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

/** Takes a lease in a process of its own, which holds it until it is killed. */
async function holderElsewhere(): Promise<ChildProcess> {
  const script = path.join(parent, 'hold.mts');
  const [folder, lease] = ['scripts/data-folder', 'scripts/postgres/lease'].map((file) =>
    JSON.stringify(path.join(projectRoot, file)),
  );
  writeFileSync(
    script,
    `import { openDataFolder } from ${folder};
import { leaseDatabase } from ${lease};
await leaseDatabase(openDataFolder(${JSON.stringify(data.path)}), 'another process', { fsync: 'off' });
process.send('held');
setInterval(() => {}, 1000);`,
  );
  const tsx = path.join(projectRoot, 'node_modules/tsx/dist/loader.mjs');
  const child = fork(script, { execArgv: ['--import', tsx] });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (status) => reject(new Error(`the holder ended with ${status}`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('the first lease starts the server, the last one stops it', async () => {
  const first = await take();
  const second = await take();
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  await first.release();
  expect(await one(second, 'select 1')).toBe(1);
  await second.release();
  expect(serverPid()).toBeNull();
  expect(existsSync(path.join(data.postgres, 'postmaster.pid'))).toBe(false);
});

test('twenty at the same time share one server', async () => {
  const leases = await Promise.all(Array.from({ length: 20 }, take));
  expect(leases.filter(({ adopted }) => !adopted)).toHaveLength(1);
  expect(new Set(leases.map((lease) => lease.url())).size).toBe(1);
  await Promise.all(leases.map((lease) => lease.release()));
  expect(serverPid()).toBeNull();
});

test('the server of a killed process is adopted, and its lease does not count', async () => {
  const holder = await holderElsewhere();
  const pid = serverPid();
  await kill(holder);
  const lease = await take();
  expect(lease.adopted).toBe(true);
  expect(serverPid()).toBe(pid);
  await lease.release();
  expect(serverPid()).toBeNull();
});

test('the server stays up as long as another process holds a lease', async () => {
  const holder = await holderElsewhere();
  const lease = await take();
  await lease.release();
  expect(serverPid()).not.toBeNull();
  await kill(holder);
});

test('a server that was killed is mended at the same address with its data', async () => {
  const lease = await take();
  await one(lease, 'create table kept as select 42 as answer');
  const pid = serverPid() ?? 0;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => birthOf(pid)).toBeNull();
  expect(lease.isRunning()).toBe(false);
  expect(await lease.mend()).toBe(true);
  expect(await one(lease, 'select answer from kept')).toBe(42);
  await lease.release();
});

test('a cluster of another version is refused and left as it is', async () => {
  const lease = await take();
  await lease.release();
  const version = path.join(data.postgres, 'PG_VERSION');
  writeFileSync(version, '11\n');
  const before = readdirSync(data.postgres);
  await expect(take()).rejects.toThrow(/written by PostgreSQL 11; this Colophon brings/);
  expect(readdirSync(data.postgres)).toEqual(before);
  expect(readFileSync(version, 'utf8')).toBe('11\n');
});

test('another password than the cluster’s is named as what is wrong', async () => {
  const lease = await take();
  await expect(
    leaseDatabase({ ...data, databasePassword: 'wrong' }, 'a test', quick),
  ).rejects.toThrow(/refuses the password/);
  await lease.release();
});

test('a start that fails leaves no server behind', async () => {
  await (await take()).release();
  const wrong = { ...data, databasePassword: 'wrong' };
  await expect(leaseDatabase(wrong, 'a test', quick)).rejects.toThrow(/refuses the password/);
  expect(serverPid()).toBeNull();
});
