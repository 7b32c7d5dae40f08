import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDraft, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { twoInstallations, within } from '../../prisma/test-installations';
import { startProxy } from '../../scripts/faults/proxy';

const tables = await testDatabase();
const { otherUrl, begin, end, made, restore } = twoInstallations(tables.url);

beforeEach(async () => {
  await tables.empty();
  await begin();
});
afterEach(end);

/** How many accounts there are; none as well where there are no tables. */
function accounts(): Promise<number> {
  return within(otherUrl, async (client) => {
    // What was cut off is undone, or done, once the server hears of it.
    await vi.waitFor(
      async () => {
        const others = await client.query(
          'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
        expect(others.rows).toEqual([]);
      },
      { timeout: 10_000, interval: 5 },
    );
    const found = await client.query(`select to_regclass('public."User"') as found`);
    if (found.rows[0].found === null) return 0;
    return (await client.query('select 1 from "User"')).rows.length;
  });
}

// Migrations go over a connection of their own, broken at each message in `scripts/migrate.db.test.ts`.
test('a restoration whose connection breaks at any message leaves nothing or all, and can be done again', async () => {
  await aPublication();
  await aDraft(await aUser('author'));
  const kept = mkdtempSync(path.join(tmpdir(), 'kept-'));
  const file = path.join(kept, 'all.tar');
  await made({ out: file });
  const address = new URL(otherUrl);
  const proxy = await startProxy(Number(address.port));
  address.port = String(proxy.port);
  await restore({ file, databaseUrl: address.href });
  const messages = proxy.count();
  for (const fate of ['cut-before', 'cut-after'] as const) {
    const ends = { nothing: 0, all: 0 };
    for (let at = 1; at <= messages; at += 1) {
      await end();
      await begin();
      proxy.decide((message) => (message === at ? fate : 'pass'));
      const ended = await restore({ file, databaseUrl: address.href }).catch(() => null);
      proxy.decide(() => 'pass');
      const there = await accounts();
      expect([0, 1], `${fate} ${at}`).toContain(there);
      if (ended) expect(there, `${fate} ${at}`).toBe(1);
      ends[there === 1 ? 'all' : 'nothing'] += 1;
      if (there === 0) await restore({ file });
      expect(await accounts()).toBe(1);
    }
    console.info(`restore, ${messages} messages, ${fate}: ${JSON.stringify(ends)}`);
  }
  await proxy.close();
  rmSync(kept, { recursive: true });
}, 300_000);
