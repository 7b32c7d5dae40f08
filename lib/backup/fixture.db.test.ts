import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../prisma/test-database';
import { twoInstallations, within } from '../../prisma/test-installations';
import { readStored, unreadParts } from '../document';
import { verifyBackup } from '.';

// Backups that released versions made, named after the day. None is ever changed or taken away.
const FOLDER = path.resolve(import.meta.dirname, 'fixture');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tar'));

const tables = await testDatabase();
const { otherUrl, begin, end, restore } = twoInstallations(tables.url);
beforeEach(begin);
afterEach(end);

test('there is one', () => expect(files.length).toBeGreaterThan(0));

test.each(files)('the backup of %s is restored by this version', async (name) => {
  const file = path.join(FOLDER, name);
  const { manifest } = await verifyBackup(file);
  expect(manifest.rows.Article).toBeGreaterThan(3);
  await restore({ file });
  await within(otherUrl, async (client) => {
    const articles = await client.query('select document from "Article"');
    expect(articles.rows).toHaveLength(manifest.rows.Article ?? 0);
    for (const { document } of articles.rows) {
      expect(unreadParts(readStored(document))).toEqual([]);
    }
    for (const table of ['User', 'Edition', 'Event', 'Revision', 'Image'] as const) {
      const { rows } = await client.query(`select count(*)::int as count from "${table}"`);
      expect(rows[0].count, table).toBe(manifest.rows[table]);
    }
  });
});
