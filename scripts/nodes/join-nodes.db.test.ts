import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../prisma/test-database';
import { type DataFolder, openDataFolder } from '../data-folder';
import { joinNodes, type Node, useFolder, visitFolder } from './join-nodes';

const { url } = await testDatabase();
const secret = 'one secret of at least 32 characters';
let parent: string;
let shared: DataFolder;
let running: Node[];

beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'nodes-'));
  shared = openDataFolder(path.join(parent, 'shared'));
  running = [];
  await query('drop schema if exists setup cascade');
});

afterEach(async () => {
  await Promise.all(running.map((node) => node.leave()));
  rmSync(parent, { recursive: true });
});

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

type Given = Partial<Parameters<typeof joinNodes>[0]>;

async function start(given: Given = {}): Promise<Node> {
  const usual = { databaseUrl: url, data: shared, isEmbedded: false, secret, port: 4001 };
  const node = await joinNodes({ ...usual, ...given });
  running.push(node);
  return node;
}

const other = () => openDataFolder(path.join(parent, 'other'));

test('nodes of one folder start beside each other, also at the same moment', async () => {
  await Promise.all([4001, 4002, 4003, 4004].map((port) => start({ port })));
  expect(await query('select name from setup.node')).toHaveLength(4);
  expect(await query('select id from setup.data_folder')).toHaveLength(1);
});

test('a node with a folder of its own is refused and told how to share one', async () => {
  await start();
  const refused = start({ data: other(), port: 4002 });
  await expect(refused).rejects.toThrow(/mount it here\) and set COLOPHON_DATA/);
  await expect(refused).rejects.toThrow(shared.path);
  expect(await query('select name from setup.node')).toHaveLength(1);
});

test('a folder that was moved is the same one, wherever it lies', async () => {
  await (await start()).leave();
  const moved = path.join(parent, 'moved');
  renameSync(shared.path, moved);
  await start({ data: openDataFolder(moved) });
});

test('another folder takes its place only when somebody says so, and while no node runs', async () => {
  const node = await start();
  await expect(useFolder(url, other())).rejects.toThrow(/Stop every node first: .*:4001/);
  await node.leave();
  await expect(start({ data: other() })).rejects.toThrow(/data-folder use/);
  await useFolder(url, other());
  await start({ data: other() });
  await expect(start({ port: 4002 })).rejects.toThrow(/another one/);
});

test('a command that would keep its files elsewhere is refused as well', async () => {
  await visitFolder(url, other());
  await start();
  await visitFolder(url, shared);
  await expect(visitFolder(url, other())).rejects.toThrow(/another one/);
});

test('the database that lies in a folder belongs with it in any case', async () => {
  await start({ data: other(), isEmbedded: true });
  await start({ isEmbedded: true });
  await expect(start({ data: other(), port: 4002 })).rejects.toThrow(shared.path);
});

test('a node that signs with another secret is refused while the first one runs', async () => {
  const node = await start();
  const stranger = { secret: 'another secret of 32 characters or more', port: 4002 };
  await expect(start(stranger)).rejects.toThrow(/another COLOPHON_SECRET/);
  await node.leave();
  await start(stranger);
});

test('a node that died counts no longer once it was silent, and may come back with a new secret', async () => {
  await start();
  await start({ secret: 'another secret of 32 characters or more' });
  await query("update setup.node set seen_at = now() - interval '1 minute'");
  await start({ port: 4002 });
  expect(await query('select name from setup.node')).toHaveLength(1);
});
