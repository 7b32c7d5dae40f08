import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { complaint } from '../complaint';
import type { DataFolder } from '../data-folder';
import { freePort } from '../free-port';
import { withMutex } from '../mutex';
import { isPresent, type Presence, showPresence } from '../presence';
import { accountFor, canEnter } from './account';
import { clusterAddress, mainDatabase } from './address';
import { postgresBinaries } from './binaries';
import { initCluster, startCluster } from './cluster';
import { recordCluster, refuseLostCluster } from './cluster-record';
import { livePostmaster, type Postmaster, stopPostmaster } from './postmaster';

/** The right to use the embedded PostgreSQL: it runs as long as any live process holds one. */
export type Lease = {
  /** Whether the server was already running, left by another process or used by it. */
  adopted: boolean;
  /** The address of a database of the cluster, with its password. */
  url: (database?: string) => string;
  /** False once the server has gone, which `mend` puts right. */
  isRunning: () => boolean;
  /** Starts the server again if it died; resolves to whether its address is still the same. */
  mend: () => Promise<boolean>;
  /** Gives the lease back; the last one stops the server. */
  release: () => Promise<void>;
};

/**
 * Takes a lease on the PostgreSQL of a data folder: makes the cluster at first use, adopts the
 * server that runs on it already, or starts one. Throws a complaint when that is impossible.
 */
export async function leaseDatabase(
  data: DataFolder,
  settings: Record<string, string> = {},
): Promise<Lease> {
  const leases = path.join(data.run, 'leases');
  mkdirSync(leases, { recursive: true });
  const file = path.join(leases, `${process.pid}-${randomUUID()}`);
  let presence: Presence | null = null;
  const alone = <T>(work: () => Promise<T>) =>
    withMutex(path.join(data.run, 'database.lock'), work);

  const giveBack = async () => {
    rmSync(file, { force: true });
    presence?.close();
    await removeDeadLeases(leases);
    if (readdirSync(leases).length > 0) return;
    if (await stopPostmaster(data.postgres)) return;
    throw complaint(`PostgreSQL in ${data.postgres} does not stop: it was left running.`);
  };

  const { adopted, postmaster } = await alone(async () => {
    try {
      const running = await startOrAdopt(data, settings);
      // Seen from other containers too, which must not take its holder for dead.
      presence = await showPresence(file);
      return running;
    } catch (error) {
      await giveBack();
      throw error;
    }
  });
  let port = postmaster.port;

  return {
    adopted,
    url: (database = mainDatabase) => clusterAddress(data.databasePassword, port, database),
    isRunning: () => livePostmaster(data.postgres) !== null,
    mend: () =>
      alone(async () => {
        const before = port;
        port = (await startOrAdopt(data, settings)).postmaster.port;
        return port === before;
      }),
    release: () => alone(giveBack),
  };
}

async function removeDeadLeases(leases: string): Promise<void> {
  for (const name of readdirSync(leases)) {
    const file = path.join(leases, name);
    if (!(await isPresent(file))) rmSync(file, { force: true });
  }
}

async function startOrAdopt(
  data: DataFolder,
  settings: Record<string, string>,
): Promise<{ adopted: boolean; postmaster: Postmaster }> {
  const running = await settled(data.postgres);
  const postmaster = running ?? (await start(data, settings));
  await prepareDatabase(data, postmaster.port);
  return { adopted: running !== null, postmaster };
}

/** A server found in the middle of its start or its shutdown is waited for. */
async function settled(folder: string): Promise<Postmaster | null> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = livePostmaster(folder);
    if (found === null || found.ready) return found;
    if (Date.now() > deadline) {
      throw complaint(`PostgreSQL (process ${found.pid}) in ${folder} is neither up nor down.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function start(data: DataFolder, settings: Record<string, string>): Promise<Postmaster> {
  const presenceFile = path.join(data.run, 'postgres.alive');
  await refuseHiddenServer(data, presenceFile);
  const exists = existsSync(data.postgres);
  if (!exists) refuseLostCluster(data);
  const account = accountFor(exists ? data.postgres : null);
  const binaries = postgresBinaries(account);
  if (exists) refuseForeignCluster(data.postgres, binaries.major);
  else initCluster(data.postgres, data.databasePassword, account, binaries);
  recordCluster(data);
  if (!canEnter(account, data.postgres)) {
    throw complaint(
      `The account that runs PostgreSQL (number ${account.uid}) cannot enter ${data.postgres}: move the data folder to where it can, or open the way (chmod a+x) to it.`,
    );
  }
  const portFile = path.join(data.run, 'postgres-port');
  const port = await freePort(lastPort(portFile));
  const logFile = path.join(data.run, 'postgres.log');
  const options = {
    folder: data.postgres,
    ...{ port, logFile, presenceFile, account, binaries, settings },
  };
  const postmaster = await startCluster(options);
  writeFileSync(portFile, `${port}\n`);
  return postmaster;
}

/**
 * The processes of a server that was killed are gone in a moment. What stays is the server of another
 * container, whose processes can't be seen from here: two on one folder would destroy the database.
 */
async function refuseHiddenServer(data: DataFolder, presenceFile: string): Promise<void> {
  for (const deadline = Date.now() + 15_000; await isPresent(presenceFile); await pause(100)) {
    if (Date.now() < deadline) continue;
    throw complaint(
      `PostgreSQL runs in ${data.postgres} already, in another container of this host: one data folder serves one container. Stop that one, or set DATABASE_URL.`,
    );
  }
}

function refuseForeignCluster(folder: string, major: number): void {
  const file = path.join(folder, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (found === String(major)) return;
  const what =
    found === null ? 'holds no PostgreSQL database' : `was written by PostgreSQL ${found}`;
  throw complaint(
    `${folder} ${what}; this Colophon brings PostgreSQL ${major}. It was left as it is.`,
  );
}

function lastPort(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
}

/** Proves that the server is ours by signing in, and makes the main database at first use. */
async function prepareDatabase(data: DataFolder, port: number): Promise<void> {
  const client = new pg.Client({
    connectionString: clusterAddress(data.databasePassword, port, 'postgres'),
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [
      mainDatabase,
    ]);
    if (found.rowCount === 0) await client.query(`create database ${mainDatabase}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw complaint(
      `PostgreSQL in ${data.postgres} refuses the password of ${data.path}/secrets.json: was one of them replaced?`,
    );
  } finally {
    await client.end();
  }
}
