import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../prisma/test-database';
import { filled, twoInstallations, within } from '../../prisma/test-installations';
import { migrate, migrationsIn } from '../../scripts/migrate';
import { migrationsFolder } from '../../scripts/project';

const tables = await testDatabase();
const { otherUrl, begin, end, made, restore } = twoInstallations(tables.url);
let later: string;

beforeEach(async () => {
  await tables.empty();
  await begin();
  later = mkdtempSync(path.join(tmpdir(), 'later-'));
  cpSync(migrationsFolder, later, { recursive: true });
  const folder = path.join(later, '29990101000000_later');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'migration.sql'),
    `alter table "Article" add column "later" integer not null default 7;
     alter table "User" rename column "name" to "fullName";`,
  );
});
afterEach(async () => {
  rmSync(later, { recursive: true });
  await end();
});

test('a later version makes the tables of before, loads them and brings them to its own', async () => {
  await filled();
  const { manifest } = await made();
  // As the command line does before it restores.
  await migrate(otherUrl, later);
  await restore({
    migrations: {
      known: migrationsIn(later),
      apply: async (upTo?: string) => {
        await migrate(otherUrl, later, upTo);
      },
    },
  });
  await within(otherUrl, async (client) => {
    const articles = await client.query('select distinct later from "Article"');
    expect(articles.rows).toEqual([{ later: 7 }]);
    const people = await client.query('select "fullName" from "User"');
    expect(people.rows).toHaveLength(manifest.rows.User ?? 0);
    const applied = await client.query('select migration_name from _prisma_migrations');
    expect(applied.rows).toHaveLength(migrationsIn(later).length);
  });
});
