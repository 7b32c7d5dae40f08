import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, anApproved, aPublication, aSignedIssue, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { createIssue, issueFor, setIssueDates, usualDates } from '.';

const tables = await testDatabase();
beforeEach(async () => {
  await tables.empty();
  await aPublication();
});

describe('an issue’s calendar', () => {
  test('is the month’s usual one where nobody says otherwise', async () => {
    const publisher = await aUser('publisher');
    accepted(await createIssue(publisher, { month: '2028-02', volume: 28, number: 2 }));
    const dates = { copyDue: '2028-02-20', freezeOn: '2028-02-25', publishOn: '2028-02-29' };
    expect((await issueFor(publisher, '2028-02'))?.dates).toEqual(dates);
    expect(usualDates('2028-02', { copyDay: 20, freezeDay: 25 })).toEqual(dates);
    expect(usualDates('2026-12', { copyDay: 3, freezeDay: 9 })).toMatchObject({
      copyDue: '2026-12-03',
      publishOn: '2026-12-31',
    });
  });

  test('is set by an editor, one day at a time, and a signature stands', async () => {
    const [publisher, editor] = [await aUser('publisher'), await aUser('editor')];
    const { id: articleId } = await anApproved(await aUser('author'), editor);
    const { id, version } = await aSignedIssue(publisher, '2026-11', [articleId]);
    accepted(await setIssueDates(editor, { id, version, publishOn: '2026-12-03' }));
    expect(await issueFor(editor, '2026-11')).toMatchObject({
      state: 'signed',
      dates: { copyDue: '2026-11-20', publishOn: '2026-12-03' },
    });
  });

  test('is refused out of order, and where a day is none', async () => {
    const publisher = await aUser('publisher');
    const planned = { month: '2026-11', volume: 1, number: 1 };
    const { id } = accepted(await createIssue(publisher, planned));
    expect(await setIssueDates(publisher, { id, version: 1, copyDue: '2026-11-28' })).toMatchObject(
      { refusal: { kind: 'invalid', problems: [{ path: 'freezeOn' }] } },
    );
    expect(await setIssueDates(publisher, { id, version: 1, copyDue: '2026-02-30' })).toMatchObject(
      { refusal: { kind: 'invalid', problems: [{ path: 'copyDue' }] } },
    );
  });

  test('is refused in a year that no calendar of the database has', async () => {
    const publisher = await aUser('publisher');
    const plan = { month: '2026-11', volume: 1, number: 1, copyDue: '0000-01-01' };
    expect(await createIssue(publisher, plan)).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  test('is not the business of authors', async () => {
    const [publisher, author] = [await aUser('publisher'), await aUser('author')];
    const planned = { month: '2026-11', volume: 1, number: 1 };
    const { id } = accepted(await createIssue(publisher, planned));
    expect(await setIssueDates(author, { id, version: 1, copyDue: '2026-11-01' })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });
});
