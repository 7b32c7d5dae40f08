import { beforeEach, expect, test } from 'vitest';
import { linkShown } from '../lib/account';
import { aUser } from '../prisma/factories';
import { testDatabase } from '../prisma/test-database';
import { entrance } from './first-admin';

const tables = await testDatabase();
const demoAdmin = 'admin@colophon.example';

beforeEach(() => tables.empty());

test('where nobody can let others in, each start makes a link that opens', async () => {
  await aUser('editor');
  const { isDemo, firstAdmin } = await entrance(tables.url, demoAdmin);
  expect(isDemo).toBe(false);
  const token = firstAdmin?.split('/join/')[1] ?? '';
  expect(await linkShown(token, 'first_admin')).toEqual({ email: null, role: null });
});

test('where there is an admin no link is made, and the demo is known by its own', async () => {
  await aUser('admin');
  expect(await entrance(tables.url, demoAdmin)).toEqual({ isDemo: false, firstAdmin: null });
  await aUser('admin', { email: demoAdmin });
  expect(await entrance(tables.url, demoAdmin)).toEqual({ isDemo: true, firstAdmin: null });
});
