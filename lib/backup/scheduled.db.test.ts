import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { aDraft, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { closeQueue } from '../jobs';
import { backupState, requestDueBackup, scheduledBackup, verifyBackup } from '.';

const tables = await testDatabase();
const folder = path.join(process.env.COLOPHON_DATA ?? '', 'backups');

beforeAll(() => {
  process.env.COLOPHON_BACKUP_EVERY = '24h';
  process.env.COLOPHON_BACKUP_KEEP = '2';
  return () => closeQueue();
});
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  await aDraft(await aUser('author'));
  rmSync(folder, { recursive: true, force: true });
});

const asked = () => writableDatabase().job.count({ where: { name: 'make-backup' } });

test('a backup is asked for when it is due, once, and says that it is late until it is made', async () => {
  expect(await backupState()).toMatchObject({ newest: null, isLate: true });
  await requestDueBackup();
  await requestDueBackup();
  expect(await asked()).toBe(1);
  await scheduledBackup('1.2.3').run({}, new AbortController().signal);
  const state = await backupState();
  expect(state).toMatchObject({ everyHours: 24, isLate: false });
  expect(await verifyBackup(path.join(folder, state?.newest?.file ?? ''))).toMatchObject({
    bytes: state?.newest?.bytes,
  });
  await writableDatabase().job.deleteMany();
  await requestDueBackup();
  expect(await asked()).toBe(0);
});

test('older ones make room for a new one, and what a killed worker left is taken away', async () => {
  mkdirSync(folder, { recursive: true });
  const old = ['2020-01-01T000000Z', '2020-01-02T000000Z', '2020-01-03T000000Z'];
  for (const day of old) writeFileSync(path.join(folder, `colophon-${day}.tar`), 'old');
  writeFileSync(path.join(folder, 'colophon-2020-01-04T000000Z.tar.part-17'), 'half');
  writeFileSync(path.join(folder, 'mine.tar'), 'of somebody else');
  expect(await backupState()).toMatchObject({ isLate: true });
  await scheduledBackup('1.2.3').run({}, new AbortController().signal);
  const kept = readdirSync(folder).sort();
  expect(kept).toHaveLength(3);
  expect(kept[0]).toBe('colophon-2020-01-03T000000Z.tar');
  expect(kept[2]).toBe('mine.tar');
});
