import { beforeEach, describe, expect, test } from 'vitest';
import { aDraft, anApproved, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { type EarlierTrail, exportTrail, verifyTrail } from '.';

const tables = await testDatabase();
let articleId: string;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  const author = await aUser('author');
  articleId = (await anApproved(author, await aUser('editor'))).id;
  await aDraft(author);
});

const lines = () => writableDatabase().event.count();

// What nobody can do through the application: a superuser who switches the triggers off.
async function tamper(sql: string): Promise<void> {
  await writableDatabase().$transaction([
    writableDatabase().$executeRawUnsafe('set local session_replication_role = replica'),
    writableDatabase().$executeRawUnsafe(sql),
  ]);
}

describe('the trail', () => {
  test.each([
    ['changed', `update "Event" set type = 'article.edited'`],
    ['deleted', `delete from "Event"`],
    ['truncated', `truncate "Event"`],
  ])('can’t be %s by the application', async (_, sql) => {
    const before = await exportTrail();
    await expect(writableDatabase().$executeRawUnsafe(sql)).rejects.toThrow(
      /never changed or removed/,
    );
    expect(await exportTrail()).toEqual(before);
  });

  test('holds after ordinary work', async () => {
    expect(await verifyTrail()).toEqual({ subjects: 2, lines: await lines(), broken: [] });
  });

  test.each([
    ['other words', `update "Event" set data = '{"note": "other"}' where sequence = 2`, 2],
    ['another person', `update "Event" set "actorId" = null where sequence = 1`, 1],
    ['another time', `update "Event" set at = at + interval '1 hour' where sequence = 1`, 1],
    ['a line taken out', `delete from "Event" where sequence = 2`, 3],
    ['a first line taken out', `delete from "Event" where sequence = 1`, 2],
    [
      'a line with a hash made anew',
      `update "Event" set hash = repeat('a', 64) where sequence = 1`,
      1,
    ],
  ])('shows %s', async (_, sql, line) => {
    await tamper(sql);
    const { broken } = await verifyTrail();
    expect(broken).toContainEqual(
      expect.objectContaining({ subject: `article:${articleId}`, sequence: line }),
    );
  });

  test('shows a cut-off end beside an earlier export', async () => {
    const earlier: EarlierTrail = new Map(
      (await exportTrail()).lines.map(({ subject, sequence, hash }) => [
        subject,
        { sequence, hash },
      ]),
    );
    expect((await verifyTrail(earlier)).broken).toEqual([]);
    await tamper(
      `delete from "Event" where (subject, sequence) in
        (select subject, max(sequence) from "Event" where subject = 'article:${articleId}' group by 1)`,
    );
    expect((await verifyTrail()).broken).toEqual([]);
    expect((await verifyTrail(earlier)).broken).toEqual([
      expect.objectContaining({ subject: `article:${articleId}` }),
    ]);
  });
});
