import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../prisma/test-database';
import { startProxy } from './faults/proxy';
import { migrate, pendingMigrations } from './migrate';

const { url } = await testDatabase();
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  await query('drop schema public cascade; create schema public');
});

afterEach(() => rmSync(folder, { recursive: true }));

async function query(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

test('applies what is missing, in order, and nothing twice', async () => {
  write('2_b', 'alter table article add column title text;');
  write('1_a', 'create table article (id int primary key);');
  expect(await pendingMigrations(url, folder)).toEqual(['1_a', '2_b']);
  expect(await migrate(url, folder)).toEqual(['1_a', '2_b']);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await pendingMigrations(url, folder)).toEqual([]);
});

test('takes function bodies with semicolons as one statement', async () => {
  write('1_f', 'create function two() returns int language sql as $$ select 1; select 2; $$;');
  await migrate(url, folder);
  expect((await query('select two()')).rows).toEqual([{ two: 2 }]);
});

test('undoes a migration that fails half-way, and applies it once it is mended', async () => {
  write('1_a', 'create table article (id int); create table article (id int);');
  await expect(migrate(url, folder)).rejects.toThrow(/1_a failed and was undone/);
  write('1_a', 'create table article (id int);');
  expect(await migrate(url, folder)).toEqual(['1_a']);
});

test('twenty starts at the same time apply each migration once', async () => {
  write('1_a', 'create table article (id int); insert into article values (1);');
  const applied = await Promise.all(Array.from({ length: 20 }, () => migrate(url, folder)));
  expect(applied.flat()).toEqual(['1_a']);
  expect((await query('select count(*)::int from article')).rows).toEqual([{ count: 1 }]);
});

test('refuses a database that a newer version has migrated', async () => {
  write('1_a', 'create table article (id int);');
  write('2_b', 'create table issue (id int);');
  await migrate(url, folder);
  rmSync(path.join(folder, '2_b'), { recursive: true });
  await expect(migrate(url, folder)).rejects.toThrow(/newer Colophon .*2_b/);
});

test('refuses a migration that was changed after it was applied', async () => {
  write('1_a', 'create table article (id int);');
  await migrate(url, folder);
  write('1_a', 'create table article (id bigint);');
  await expect(migrate(url, folder)).rejects.toThrow(/1_a was changed/);
});

test('says which server does not answer', async () => {
  await expect(migrate('postgresql://nobody@127.0.0.1:1/none', folder)).rejects.toThrow(
    /No PostgreSQL answers at 127.0.0.1:1/,
  );
});

test('comes to its end whichever message the connection breaks at', async () => {
  write('1_a', 'create table article (id int primary key);');
  write('2_b', 'insert into article values (1);');
  const address = new URL(url);
  const proxy = await startProxy(Number(address.port));
  address.port = String(proxy.port);
  await migrate(address.href, folder);
  const messages = proxy.count();
  expect(messages).toBeGreaterThan(10);
  for (const fate of ['cut-before', 'cut-after'] as const) {
    // The first three say who we are: a server that never answered is not waited for.
    for (let at = 4; at <= messages; at += 1) {
      await query('drop schema public cascade; create schema public');
      proxy.decide((message) => (message === at ? fate : 'pass'));
      await migrate(address.href, folder);
      expect((await query('select id from article')).rows, `${fate} ${at}`).toEqual([{ id: 1 }]);
    }
  }
  await proxy.close();
}, 120_000);
