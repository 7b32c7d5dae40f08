import { createHmac } from 'node:crypto';
import { hostname } from 'node:os';
import type pg from 'pg';
import { complaint } from '../complaint';
import type { DataFolder } from '../data-folder';
import { connected } from '../migrate';
import { holdFolder, refuseAnother, registerFolder } from './data-folder-of-database';

/** A launcher among those that share a database. */
export type Node = {
  /** Ends what says that it is here. */
  leave: () => Promise<void>;
};

type Joining = {
  databaseUrl: string;
  data: DataFolder;
  /** Whether the database lies in the data folder, so that the two belong together in any case. */
  isEmbedded: boolean;
  secret: string;
  port: number;
};

/** Any number that nobody else locks. */
const nodesLock = 72_707_371;

const BEAT_MS = 10_000;
/** A node that has not been heard of for so long is gone. */
const GONE_AFTER = '45 seconds';

/**
 * Lets this launcher serve a database beside others. Throws a complaint where it would serve another
 * data folder than they do, or sign with another secret: what one node gives out, each must know.
 */
export async function joinNodes(joining: Joining): Promise<Node> {
  const name = `${hostname()}:${joining.port}`;
  await alone(joining.databaseUrl, (client) => join(client, name, joining));
  const beat = setInterval(() => {
    const seen = 'update setup.node set seen_at = now() where name = $1';
    withClient(joining.databaseUrl, (client) => client.query(seen, [name])).catch(() => {});
  }, BEAT_MS);
  beat.unref();
  return {
    leave: async () => {
      clearInterval(beat);
      const gone = 'delete from setup.node where name = $1';
      // A node that can't say that it leaves is forgotten by its silence.
      await withClient(joining.databaseUrl, (client) => client.query(gone, [name])).catch(() => {});
    },
  };
}

/** Throws a complaint when a database belongs with another data folder: for what only visits it. */
export async function visitFolder(databaseUrl: string, data: DataFolder): Promise<void> {
  await alone(databaseUrl, (client) => refuseAnother(client, data));
}

/** Makes a data folder the one of its database, when that is meant. */
export async function useFolder(databaseUrl: string, data: DataFolder): Promise<void> {
  await alone(databaseUrl, async (client) => {
    const others = await nodesHere(client);
    if (others.length > 0) {
      throw complaint(`Stop every node first: ${others.map(({ name }) => name).join(', ')}.`);
    }
    await registerFolder(client, data);
  });
}

type Row = { name: string; secret_check: string };

async function join(client: pg.Client, name: string, joining: Joining): Promise<void> {
  const { data, isEmbedded, secret } = joining;
  if (isEmbedded) await registerFolder(client, data);
  else await holdFolder(client, data);
  const check = createHmac('sha256', secret).update('node').digest('base64url').slice(0, 16);
  const others = (await nodesHere(client)).filter((other) => other.name !== name);
  const stranger = others.find(({ secret_check }) => secret_check !== check);
  if (stranger !== undefined) {
    throw complaint(
      `The node ${stranger.name} signs with another COLOPHON_SECRET: a session of one would not hold on the other. Give both the same one, or stop that node and wait a minute.`,
    );
  }
  await client.query(
    `insert into setup.node (name, secret_check) values ($1, $2)
     on conflict (name) do update set secret_check = excluded.secret_check, seen_at = now()`,
    [name, check],
  );
}

/** The nodes that were heard of lately; those that are gone are forgotten. */
async function nodesHere(client: pg.Client): Promise<Row[]> {
  await client.query('create schema if not exists setup');
  await client.query(
    `create table if not exists setup.node (
       name text primary key, secret_check text not null,
       seen_at timestamptz not null default now())`,
  );
  await client.query(`delete from setup.node where seen_at < now() - interval '${GONE_AFTER}'`);
  return (await client.query<Row>('select name, secret_check from setup.node order by name')).rows;
}

async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [nodesLock]);
    const done = await work(client);
    await client.query('commit');
    return done;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connected(url);
  client.on('error', () => {});
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
