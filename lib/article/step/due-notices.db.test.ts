import { beforeEach, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  aPlannedIssue,
  aPublication,
  aSubmission,
  aUser,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { writableDatabase } from '../../db';
import { setIssueDates } from '../../issue';
import { inboxOf } from '../../notification';
import type { Actor } from '../../people';
import { assignArticle, dayIn, sendDueNotices, submitArticle } from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let publisher: Actor;
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  [author, editor, publisher] = [
    await aUser('author'),
    await aUser('editor'),
    await aUser('publisher'),
  ];
});

function inDays(days: number, timeZone = 'UTC'): string {
  return dayIn(timeZone, new Date(Date.now() + days * 86_400_000));
}

const dates = (copy: number, freeze = copy + 20) => ({
  copyDue: inDays(copy),
  freezeOn: inDays(freeze),
  publishOn: inDays(freeze + 20),
});

const dueLines = async (actor: Actor) =>
  (await inboxOf(actor)).filter(({ kind }) => kind === 'due').map(({ note }) => note);

test('what is due in two days or overdue is told to whoever has the step, and nothing later', async () => {
  const near = await aDraft(author, { headline: 'Near' });
  const far = await aDraft(author, { headline: 'Far' });
  const late = await aSubmission(author, { headline: 'Late' });
  const given = { id: late.id, step: 'review', userId: editor.id, seen: '' };
  accepted(await assignArticle(publisher, given));
  await aPlannedIssue(publisher, '2026-10', [near.id], dates(2));
  await aPlannedIssue(publisher, '2026-11', [far.id], dates(3));
  await aPlannedIssue(publisher, '2026-12', [late.id], dates(-9, -1));
  expect(await sendDueNotices()).toEqual({ notices: 2 });
  expect(await dueLines(author)).toEqual([`The text is due in 2 days, on ${inDays(2)}.`]);
  expect(await dueLines(editor)).toEqual([`The review was due on ${inDays(-1)}: it is overdue.`]);
});

test('it is told once, by however many workers, and again only for another step or day', async () => {
  const { id, version } = await aDraft(author);
  const issueId = await aPlannedIssue(publisher, '2026-10', [id], dates(1, 2));
  const told = await Promise.all([sendDueNotices(), sendDueNotices(), sendDueNotices()]);
  expect(told.map(({ notices }) => notices).sort()).toEqual([0, 0, 1]);
  expect(await sendDueNotices()).toEqual({ notices: 0 });
  const issue = await writableDatabase().issue.findUniqueOrThrow({ where: { id: issueId } });
  const moved = { id: issueId, version: issue.version, ...dates(0, 2) };
  accepted(await setIssueDates(publisher, moved));
  expect(await sendDueNotices()).toEqual({ notices: 1 });
  accepted(await submitArticle(author, { id, version }));
  const given = { id, step: 'review', userId: editor.id, seen: '' };
  accepted(await assignArticle(publisher, given));
  expect(await sendDueNotices()).toEqual({ notices: 1 });
  expect(await dueLines(author)).toHaveLength(2);
  expect(await dueLines(editor)).toEqual([`The review is due in 2 days, on ${inDays(2)}.`]);
});

test('days are those of the publication', async () => {
  const zone = 'Pacific/Kiritimati';
  await writableDatabase().publication.update({ where: { id: 1 }, data: { timeZone: zone } });
  const { id } = await aDraft(author);
  const days = { copyDue: inDays(0, zone), freezeOn: inDays(20), publishOn: inDays(40) };
  await aPlannedIssue(publisher, '2026-10', [id], days);
  await sendDueNotices();
  expect(await dueLines(author)).toEqual([`The text is due today, ${inDays(0, zone)}.`]);
});

test('a review that nobody has is nobody’s to be reminded of', async () => {
  const { id } = await aSubmission(author);
  await aPlannedIssue(publisher, '2026-10', [id], dates(-2, 1));
  expect(await sendDueNotices()).toEqual({ notices: 0 });
});
