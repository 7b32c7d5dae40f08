import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
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

const take = () => leaseDatabase(data, quick);
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
await leaseDatabase(openDataFolder(${JSON.stringify(data.path)}), { fsync: 'off' });
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

test('a database that is missing beside its data folder is not replaced by an empty one', async () => {
  await (await take()).release();
  const aside = path.join(parent, 'aside');
  renameSync(data.postgres, aside);
  await expect(take()).rejects.toThrow(/The database of .* is missing.*Nothing was made/s);
  expect(existsSync(data.postgres)).toBe(false);
  renameSync(aside, data.postgres);
  await (await take()).release();
  // One that an older version made has no record of it.
  rmSync(path.join(data.path, 'cluster.json'));
  renameSync(data.postgres, aside);
  await expect(take()).rejects.toThrow(/is missing/);
});

test('a server that runs in another container is seen, and nothing is started beside it', async (context) => {
  const hidden = ['--pid', '--fork', '--mount-proc'];
  if (spawnSync('unshare', [...hidden, 'true']).status !== 0) {
    console.log('Not tried: this account may make no namespace of processes (unshare --pid).');
    context.skip();
  }
  const lease = await take();
  const script = path.join(parent, 'other.mts');
  const [folder, leases] = ['scripts/data-folder', 'scripts/postgres/lease'].map((file) =>
    JSON.stringify(path.join(projectRoot, file)),
  );
  writeFileSync(
    script,
    `import { openDataFolder } from ${folder};
import { leaseDatabase } from ${leases};
await leaseDatabase(openDataFolder(${JSON.stringify(data.path)})).then(
  () => console.log('started'), (error) => console.log(error.message));
process.exit();`,
  );
  const child = spawnSync('unshare', [...hidden, process.execPath, '--import', 'tsx', script], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect(child.stdout).toContain('in another container of this host');
  // Its holder goes on: neither its lease nor its server was taken for dead.
  expect(await one(lease, 'select 42')).toBe(42);
  const second = await take();
  await lease.release();
  expect(await one(second, 'select 42')).toBe(42);
  await second.release();
}, 60_000);

test('another password than the cluster’s is named as what is wrong', async () => {
  const lease = await take();
  await expect(leaseDatabase({ ...data, databasePassword: 'wrong' }, quick)).rejects.toThrow(
    /refuses the password/,
  );
  await lease.release();
});

test('a start that fails leaves no server behind', async () => {
  await (await take()).release();
  const wrong = { ...data, databasePassword: 'wrong' };
  await expect(leaseDatabase(wrong, quick)).rejects.toThrow(/refuses the password/);
  expect(serverPid()).toBeNull();
});
