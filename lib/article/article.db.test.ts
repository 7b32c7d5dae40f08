import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSubmission,
  aUser,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { database, writableDatabase } from '../db';
import type { Actor } from '../people';
import {
  approveArticle,
  articleFor,
  createArticle,
  reopenArticle,
  requestChanges,
  restoreArticle,
  saveDraft,
  submitArticle,
  takeBackArticle,
  withdrawArticle,
} from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
});

const stored = (id: string) => database().article.findUniqueOrThrow({ where: { id } });

async function trailOf(id: string): Promise<string[]> {
  const events = await database().event.findMany({
    where: { subject: `article:${id}` },
    orderBy: { sequence: 'asc' },
  });
  return events.map((event) => event.type);
}

describe('saving', () => {
  test('a save over the version it started from counts one up and is recorded', async () => {
    const draft = await aDraft(author);
    const document = readyDocument({ byline: author, headline: 'Another headline' });
    const saved = accepted(await saveDraft(author, { ...draft, document }));
    expect(saved.version).toBe(2);
    expect((await stored(draft.id)).headline).toBe('Another headline');
    expect(await trailOf(draft.id)).toEqual(['article.created', 'article.edited']);
  });

  test('a stale save is refused with the current version and changes nothing', async () => {
    const draft = await aDraft(author);
    accepted(await saveDraft(author, { ...draft, document: readyDocument({ headline: 'First' }) }));
    const before = await stored(draft.id);
    const late = await saveDraft(author, {
      ...draft,
      document: readyDocument({ headline: 'Late' }),
    });
    expect(late).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile', currentVersion: 2 },
    });
    expect(await stored(draft.id)).toEqual(before);
  });

  test('an edit of an approved text voids the approval and puts it back in review', async () => {
    const { id, version } = await anApproved(author, editor);
    const document = readyDocument({ byline: author, headline: 'Changed after all' });
    accepted(await saveDraft(editor, { id, version, document, direct: true }));
    expect((await stored(id)).state).toBe('in_review');
    expect(await database().approval.count({ where: { articleId: id, voidedAt: null } })).toBe(0);
    expect(await trailOf(id)).toContain('article.approval-voided');
  });

  test('a document that the schema does not know is refused with the place', async () => {
    const draft = await aDraft(author);
    const document = { type: 'doc', content: [{ type: 'script' }] };
    const refused = await saveDraft(author, { ...draft, document });
    expect(refused).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ path: 'document.content.0.type' }] },
    });
  });

  test('twenty saves of the same version at once: exactly one wins', async () => {
    const draft = await aDraft(author);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saveDraft(author, { ...draft, document: readyDocument({ headline: `Save ${index}` }) }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await stored(draft.id)).version).toBe(2);
  });
});

describe('review', () => {
  test('a submission freezes a revision, opens a round and is recorded', async () => {
    const { id } = await aSubmission(author);
    expect((await stored(id)).state).toBe('in_review');
    const round = await database().round.findFirstOrThrow({
      where: { articleId: id },
      include: { revision: true },
    });
    expect(round.number).toBe(1);
    expect(round.revision.contentHash).toBe((await stored(id)).contentHash);
    expect(await trailOf(id)).toEqual(['article.created', 'article.submitted']);
  });

  test('an unfinished text is not submitted, and the findings say why', async () => {
    const draft = accepted(await createArticle(author));
    const refused = await submitArticle(author, draft);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-ready' } });
    expect((await stored(draft.id)).state).toBe('draft');
  });

  test('changes are requested with a note, mended, resubmitted and approved', async () => {
    const first = await aSubmission(author);
    const sentBack = accepted(await requestChanges(editor, { ...seen(first), note: 'Shorter.' }));
    const again = accepted(
      await submitArticle(author, { id: first.id, version: sentBack.version }),
    );
    const approve = { ...first, version: again.version };
    accepted(await approveArticle(editor, approve));
    expect((await stored(first.id)).state).toBe('approved');
    const rounds = await database().round.findMany({ orderBy: { number: 'asc' } });
    expect(rounds.map(({ decision, note }) => [decision, note])).toEqual([
      ['changes_requested', 'Shorter.'],
      ['approved', ''],
    ]);
  });

  test('a request for changes without a note is refused', async () => {
    const submission = await aSubmission(author);
    const refused = await requestChanges(editor, { ...seen(submission), note: '  ' });
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', problems: [{ path: 'note' }] } });
  });

  test('nobody approves a text they own, sign or changed last', async () => {
    const own = await aSubmission(editor);
    const signedByEditor = await aSubmission(author, { byline: editor });
    const changed = await aSubmission(author);
    const document = readyDocument({ byline: author, headline: 'Touched by the editor' });
    const { version } = accepted(
      await saveDraft(editor, { ...seen(changed), document, direct: true }),
    );
    const touched = await stored(changed.id);
    for (const text of [
      own,
      signedByEditor,
      { ...changed, version, contentHash: touched.contentHash },
    ]) {
      expect(await approveArticle(editor, text)).toMatchObject({ refusal: { kind: 'forbidden' } });
    }
  });

  test('an approval names the text the person looked at, no other', async () => {
    const submission = await aSubmission(author);
    const refused = await approveArticle(editor, { ...submission, contentHash: '0'.repeat(64) });
    expect(refused).toMatchObject({ refusal: { kind: 'changed-meanwhile' } });
  });

  test('where two approvals are asked for, two people give them', async () => {
    await writableDatabase().publication.update({ where: { id: 1 }, data: { approvalsNeeded: 2 } });
    const submission = await aSubmission(author);
    const first = accepted(await approveArticle(editor, submission));
    expect((await stored(submission.id)).state).toBe('in_review');
    const next = { ...submission, version: first.version };
    expect(await approveArticle(editor, next)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await takeBackArticle(author, seen(next))).toMatchObject({
      refusal: { kind: 'wrong-state' },
    });
    accepted(await approveArticle(await aUser('editor'), next));
    expect((await stored(submission.id)).state).toBe('approved');
  });

  test('twenty editors approve at once: exactly one wins', async () => {
    const submission = await aSubmission(author);
    const editors = await Promise.all(Array.from({ length: 20 }, () => aUser('editor')));
    const results = await Promise.all(editors.map((each) => approveArticle(each, submission)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results.filter((each) => !each.ok)) {
      expect(['changed-meanwhile', 'wrong-state']).toContain(!result.ok && result.refusal.kind);
    }
    expect(await database().approval.count({ where: { articleId: submission.id } })).toBe(1);
    expect(
      (await trailOf(submission.id)).filter((type) => type === 'article.approved'),
    ).toHaveLength(1);
  });

  test('a text is taken back, withdrawn, restored, and an approved one reopened', async () => {
    const submission = await aSubmission(author);
    const back = accepted(await takeBackArticle(author, seen(submission)));
    const out = accepted(await withdrawArticle(author, { id: submission.id, ...back }));
    expect(await restoreArticle(author, { id: submission.id, ...out })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    accepted(await restoreArticle(editor, { id: submission.id, ...out }));
    expect((await stored(submission.id)).state).toBe('draft');
    const approved = await anApproved(author, editor);
    accepted(await reopenArticle(editor, approved));
    expect((await stored(approved.id)).state).toBe('in_review');
    expect(
      await database().approval.count({ where: { articleId: approved.id, voidedAt: null } }),
    ).toBe(0);
  });
});

describe('who sees what', () => {
  test("another author's text is not found, neither read nor changed", async () => {
    const draft = await aDraft(author);
    const other = await aUser('author');
    expect(await articleFor(other, draft.id)).toBeNull();
    const saved = await saveDraft(other, { ...draft, document: readyDocument() });
    expect(saved).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const unknown = { id: '0198c0de-0000-7000-8000-000000000000', version: 1 };
    expect(await submitArticle(other, unknown)).toEqual(await submitArticle(other, draft));
  });
});

describe('the trail', () => {
  test('no line of it can be changed or removed, whoever asks', async () => {
    await aDraft(author);
    await expect(writableDatabase().event.deleteMany()).rejects.toThrow(/never changed or removed/);
    await expect(writableDatabase().event.updateMany({ data: { type: 'x' } })).rejects.toThrow(
      /never changed or removed/,
    );
  });

  test('each line holds the hash of the one before', async () => {
    const { id } = await aSubmission(author);
    const [first, second] = await database().event.findMany({
      where: { subject: `article:${id}` },
      orderBy: { sequence: 'asc' },
    });
    expect(second?.previousHash).toBe(first?.hash);
  });
});

function seen({ id, version }: { id: string; version: number }) {
  return { id, version };
}
