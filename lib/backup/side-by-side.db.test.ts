import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDraft, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { twoInstallations, within } from '../../prisma/test-installations';
import { migrate } from '../../scripts/migrate';
import { pgbouncer, startPooler } from '../../scripts/pooler/pgbouncer';
import { migrationsFolder } from '../../scripts/project';

const tables = await testDatabase();
const { otherUrl, begin, end, made, restore } = twoInstallations(tables.url);
const program = pgbouncer();
if (program === null) console.log('A restoration behind a pooler is not tried: no pgbouncer.');

beforeEach(async () => {
  await tables.empty();
  await begin();
  await aPublication();
  await aDraft(await aUser('author'));
});
afterEach(end);

test('of restorations at once one wins, and the others are refused and change nothing', async () => {
  await made();
  const ends = await Promise.allSettled([restore(), restore(), restore()]);
  const refused = ends.flatMap((ended) => (ended.status === 'rejected' ? [ended.reason] : []));
  expect(refused).toHaveLength(2);
  for (const reason of refused) expect(String(reason)).toMatch(/empty installation only/);
  await within(otherUrl, async (client) => {
    const found = await client.query(
      `select (select count(*)::int from "User") as users,
        (select count(*)::int from "Restoration") as restorations`,
    );
    expect(found.rows).toEqual([{ users: 1, restorations: 1 }]);
  });
});

test.skipIf(program === null)('behind a pooler others keep their limits', async () => {
  const { head } = await made();
  // That makes the limits defaults of its connections.
  await migrate(otherUrl, migrationsFolder);
  const pooler = await startPooler(program ?? '', otherUrl);
  try {
    const limit = () =>
      within(pooler.url, async (client) => {
        const { rows } = await client.query(
          `select current_setting('statement_timeout') as statement,
            current_setting('lock_timeout') as lock,
            current_setting('idle_in_transaction_session_timeout') as idle`,
        );
        return rows[0];
      });
    const before = await limit();
    expect(before.statement).not.toBe('0');
    const migrations = { known: head.migrations, apply: async () => {} };
    await restore({ databaseUrl: pooler.url, migrations });
    expect(await limit()).toEqual(before);
  } finally {
    await pooler.stop();
  }
});
