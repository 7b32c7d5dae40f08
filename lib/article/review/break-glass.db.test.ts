import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  aPublication,
  aSubmission,
  aUser,
  readyDocument,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import { eventsOf } from '../../event';
import { createIssue, issueFor, setRunningOrder } from '../../issue';
import type { Actor } from '../../people';
import { breakGlassApproval, saveDraft } from '..';

const tables = await testDatabase();
const reason = 'The only editor is ill and the issue closes at noon.';
let author: Actor;
let admin: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  admin = await aUser('admin');
});

describe('break-glass', () => {
  test('an admin approves with a typed reason, and it stands in the trail and on the article', async () => {
    const submission = await aSubmission(author);
    accepted(await breakGlassApproval(admin, { ...submission, reason }));
    const row = await database().article.findUniqueOrThrow({ where: { id: submission.id } });
    expect(row.state).toBe('approved');
    const [event] = await eventsOf({ kind: 'article', id: submission.id });
    expect(event).toMatchObject({
      type: 'article.approved-by-break-glass',
      actor: admin.name,
      data: { reason, contentHash: submission.contentHash },
    });
  });

  test('is told to the author, with the reason', async () => {
    const submission = await aSubmission(author);
    accepted(await breakGlassApproval(admin, { ...submission, reason }));
    expect(await database().notification.findMany()).toMatchObject([
      { kind: 'approved', userId: author.id, actorId: admin.id, data: { note: reason } },
    ]);
  });

  test('the issue reports it as a warning that somebody must let stand', async () => {
    const submission = await aSubmission(author);
    accepted(await breakGlassApproval(admin, { ...submission, reason }));
    const publisher = await aUser('publisher');
    const { id } = accepted(
      await createIssue(publisher, { month: '2026-11', volume: 1, number: 1 }),
    );
    accepted(await setRunningOrder(publisher, { id, version: 1, articleIds: [submission.id] }));
    const issue = await issueFor(publisher, '2026-11');
    expect(issue?.findings).toContainEqual(
      expect.objectContaining({
        code: 'break-glass',
        level: 'warning',
        message: expect.stringContaining(reason),
      }),
    );
    expect(issue?.findings.map(({ code }) => code)).not.toContain('not-approved');
  });

  test('any edit voids it as it voids every approval', async () => {
    const submission = await aSubmission(author);
    const { version } = accepted(await breakGlassApproval(admin, { ...submission, reason }));
    const document = readyDocument({ byline: author, headline: 'Changed after all' });
    accepted(
      await saveDraft(await aUser('editor'), {
        id: submission.id,
        version,
        document,
        direct: true,
      }),
    );
    const row = await database().article.findUniqueOrThrow({ where: { id: submission.id } });
    expect(row.state).toBe('in_review');
  });

  test.each(['author', 'editor', 'publisher', 'reader'] as const)('no %s has it', async (role) => {
    const submission = await aSubmission(author);
    const refused = await breakGlassApproval(await aUser(role), { ...submission, reason });
    expect(refused.ok).toBe(false);
    expect(await database().approval.count()).toBe(0);
  });

  test('needs a reason, the text that was looked at, and a text in review', async () => {
    const submission = await aSubmission(author);
    const draft = await aDraft(author);
    const stale = { ...submission, contentHash: '0'.repeat(64) };
    const answers = [
      await breakGlassApproval(admin, { ...submission, reason: 'Because.' }),
      await breakGlassApproval(admin, { ...stale, reason }),
      await breakGlassApproval(admin, { ...stale, ...draft, reason }),
    ];
    expect(answers.map((answer) => !answer.ok && answer.refusal.kind)).toEqual([
      'invalid',
      'changed-meanwhile',
      'wrong-state',
    ]);
    expect(await database().approval.count()).toBe(0);
  });
});
