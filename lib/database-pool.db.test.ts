import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../prisma/test-database';
import { type DatabaseProxy, startProxy } from '../scripts/faults/proxy';
import { impatientPool, POOL_LIMITS } from './database-pool';
import { databaseTrouble } from './database-trouble';
import { env } from './env';

await testDatabase();
let proxy: DatabaseProxy;
let pool: ReturnType<typeof impatientPool>;

beforeAll(async () => {
  const url = new URL(env().DATABASE_URL);
  proxy = await startProxy(Number(url.port));
  url.port = String(proxy.port);
  pool = impatientPool(url.href, 2);
  pool.on('error', () => {});
});
afterEach(() => proxy.decide(() => 'pass'));
afterAll(async () => {
  await pool.end();
  await proxy.close();
});

test('where the network swallows everything, whatever waits is refused in time, and it heals by itself', async () => {
  await pool.query('select 1');
  proxy.decide(() => 'swallow');
  const started = performance.now();
  const asked = await Promise.allSettled(
    Array.from({ length: 6 }, () => pool.query('select pg_sleep(0)')),
  );
  const most = POOL_LIMITS.connect + POOL_LIMITS.silence;
  // A second for the machine: nothing here waits for anything but those two limits.
  expect(performance.now() - started).toBeLessThan(most + 1_000);
  for (const each of asked) {
    expect(each.status).toBe('rejected');
    if (each.status === 'rejected') expect(databaseTrouble(each.reason)).toBe('away');
  }
  proxy.decide(() => 'pass');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a transaction that was cut off fails at its next step, and at its end', async () => {
  const client = await pool.connect();
  client.on('error', () => {});
  await client.query('begin');
  proxy.decide(() => 'swallow');
  const asked = await Promise.allSettled([client.query('select 1'), client.query('rollback')]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  client.release(true);
});
