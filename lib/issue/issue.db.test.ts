import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSignedIssue,
  aSubmission,
  aUser,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { assignArticle, saveDraft } from '../article';
import { writableDatabase } from '../db';
import { contentHash } from '../hash';
import type { Actor } from '../people';
import {
  createIssue,
  edition,
  ISSUES_A_PAGE,
  issueChoices,
  issueFor,
  issueProgress,
  issuesBetween,
  issuesPage,
  publishedEditions,
  publishIssue,
  setRunningOrder,
  signIssue,
  updateIssue,
  waiveFinding,
} from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let publisher: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
  publisher = await aUser('publisher');
});

async function threeApproved(): Promise<string[]> {
  const articles = [];
  for (const headline of ['One', 'Two', 'Three']) {
    articles.push(await anApproved(author, editor, { headline }));
  }
  return articles.map(({ id }) => id);
}

describe('assembling', () => {
  test('a month has one issue, and only editors and publishers plan it', async () => {
    const plan = { month: '2026-11', volume: 4, number: 11 };
    expect(await createIssue(author, plan)).toMatchObject({ refusal: { kind: 'forbidden' } });
    accepted(await createIssue(editor, plan));
    const again = await createIssue(publisher, { ...plan, number: 12 });
    expect(again).toMatchObject({ refusal: { kind: 'invalid', problems: [{ path: 'month' }] } });
  });

  test('the running order is exactly what was set, and an article stands in one issue only', async () => {
    const [one, two, three] = (await threeApproved()) as [string, string, string];
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 4, number: 11 }));
    accepted(await setRunningOrder(editor, { id, version: 1, articleIds: [one, two, three] }));
    accepted(await setRunningOrder(editor, { id, version: 2, articleIds: [three, one] }));
    const view = await issueFor(editor, '2026-11');
    expect(view?.articles.map((article) => article.headline)).toEqual(['Three', 'One']);
    const other = accepted(await createIssue(editor, { month: '2026-12', volume: 4, number: 12 }));
    const taken = await setRunningOrder(editor, { id: other.id, version: 1, articleIds: [one] });
    expect(taken).toMatchObject({ refusal: { kind: 'invalid' } });
    expect((await issueFor(editor, '2026-12'))?.version).toBe(1);
  });

  test('before it is published an author finds only their own articles in it', async () => {
    const mine = await anApproved(author, editor, { headline: 'Mine' });
    const theirs = await anApproved(await aUser('author'), editor, { headline: 'Theirs' });
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 4, number: 11 }));
    accepted(await setRunningOrder(editor, { id, version: 1, articleIds: [theirs.id, mine.id] }));
    const view = await issueFor(author, '2026-11');
    expect(view?.articles.map(({ headline }) => headline)).toEqual(['Mine']);
    expect(JSON.stringify(view)).not.toContain('Theirs');
    expect((await issueProgress(author)).map(({ total }) => total)).toEqual([1]);
    expect((await issueProgress(editor)).map(({ total }) => total)).toEqual([2]);
  });

  test('so does whoever was asked to write one of them', async () => {
    const owner = await aUser('author');
    const draft = await aDraft(owner, { headline: 'Asked of me' });
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 4, number: 11 }));
    accepted(await setRunningOrder(editor, { id, version: 1, articleIds: [draft.id] }));
    expect((await issueFor(author, '2026-11'))?.articles).toEqual([]);
    const asked = { id: draft.id, step: 'writing', userId: author.id, seen: owner.id };
    accepted(await assignArticle(editor, asked));
    const view = await issueFor(author, '2026-11');
    expect(view?.articles.map(({ headline }) => headline)).toEqual(['Asked of me']);
    expect(view?.findings.some(({ place }) => place.articleId === draft.id)).toBe(true);
  });

  test('all issues are listed by pages of five years, each exactly once', async () => {
    const months = Array.from({ length: ISSUES_A_PAGE + 5 }, (_, at) =>
      new Date(Date.UTC(2021, at, 1)).toISOString().slice(0, 7),
    );
    for (const [at, month] of months.entries()) {
      accepted(await createIssue(editor, { month, volume: 1, number: at + 1 }));
    }
    const first = await issuesPage(author);
    const second = await issuesPage(author, first.next ?? undefined);
    expect(first.issues).toHaveLength(ISSUES_A_PAGE);
    expect([...first.issues, ...second.issues].map(({ month }) => month)).toEqual(
      months.toReversed(),
    );
    expect(second.next).toBeNull();
  });

  test('a field offers the newest issues and the one that is chosen', async () => {
    for (const [at, month] of ['2020-01', '2026-10', '2026-11'].entries()) {
      accepted(await createIssue(editor, { month, volume: 1, number: at + 1 }));
    }
    const offered = await issueChoices(editor, '2020-01');
    expect(offered.map(({ month }) => month)).toEqual(['2026-11', '2026-10', '2020-01']);
    const near = await issuesBetween(editor, '2026-10-25', '2026-11-20');
    expect(near.map(({ month }) => month)).toEqual(['2026-11', '2026-10']);
    const reader = await aUser('reader');
    expect(await issueChoices(reader)).toEqual([]);
    expect(await issuesBetween(reader, '2026-10-25', '2026-11-20')).toEqual([]);
  });

  test('a warning is waived with a reason, an error is not', async () => {
    const waiting = await aSubmission(author);
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 4, number: 11 }));
    accepted(await setRunningOrder(editor, { id, version: 1, articleIds: [waiting.id] }));
    const view = await issueFor(editor, '2026-11');
    const named = (code: string) => view?.findings.find((found) => found.code === code)?.name ?? '';
    const input = { id, version: 2, reason: 'The cover comes later.' };
    const error = await waiveFinding(editor, { ...input, finding: named('not-approved') });
    expect(error).toMatchObject({ refusal: { kind: 'forbidden' } });
    accepted(await waiveFinding(editor, { ...input, finding: named('no-cover') }));
    const after = await issueFor(editor, '2026-11');
    expect(after?.findings.find((found) => found.code === 'no-cover')?.waiver?.reason).toBe(
      'The cover comes later.',
    );
  });
});

describe('signing', () => {
  test('an issue with an article that is not approved is not signed', async () => {
    const waiting = await aSubmission(author);
    await expect(aSignedIssue(publisher, '2026-11', [waiting.id])).rejects.toThrow('not-ready');
    expect((await issueFor(publisher, '2026-11'))?.signedHash).toBeNull();
  });

  test('editors do not sign', async () => {
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 4, number: 11 }));
    const refused = await signIssue(editor, { id, version: 1, manifestHash: '0'.repeat(64) });
    expect(refused).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  test('any change of an article or of the issue voids the signature', async () => {
    const [first, ...rest] = (await threeApproved()) as [string, string, string];
    const issue = await aSignedIssue(publisher, '2026-11', [first, ...rest]);
    const changed = accepted(
      await updateIssue(publisher, { ...issue, editorsNote: 'A word before.' }),
    );
    expect((await issueFor(publisher, '2026-11'))?.state).toBe('assembling');
    const view = await issueFor(publisher, '2026-11');
    const again = { id: issue.id, ...changed, manifestHash: view?.manifestHash };
    accepted(await signIssue(publisher, again));
    const { version } = await writableDatabase().article.findUniqueOrThrow({
      where: { id: first },
    });
    const document = readyDocument({ byline: author, headline: 'One, changed' });
    accepted(await saveDraft(editor, { id: first, version, document, direct: true }));
    expect(await issueFor(publisher, '2026-11')).toMatchObject({
      state: 'assembling',
      signedHash: null,
    });
  });
});

describe('publishing', () => {
  test('one transaction freezes edition 1 with everything by value', async () => {
    const ids = await threeApproved();
    const issue = await aSignedIssue(publisher, '2026-11', ids);
    const { signedHash } = await writableDatabase().issue.findUniqueOrThrow({
      where: { id: issue.id },
    });
    const published = accepted(await publishIssue(publisher, issue));
    const [frozen] = await publishedEditions();
    expect(frozen?.edition.articles.map(({ headline }) => headline)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    expect(contentHash(frozen?.edition)).toBe(published.sha256);
    const { number: _n, publishedAt: _p, ...manifest } = edition.parse(frozen?.edition);
    expect(contentHash(manifest)).toBe(signedHash);
    for (const article of frozen?.edition.articles ?? []) {
      expect(contentHash(article.document)).toBe(article.contentHash);
    }
    const states = await writableDatabase().article.findMany({ select: { state: true } });
    expect(states.every(({ state }) => state === 'published')).toBe(true);
  });

  test('what is published is not edited any more, and a frozen edition can’t be changed', async () => {
    const [id] = (await threeApproved()) as [string];
    accepted(await publishIssue(publisher, await aSignedIssue(publisher, '2026-11', [id])));
    const { version } = await writableDatabase().article.findUniqueOrThrow({ where: { id } });
    const saved = await saveDraft(editor, { id, version, document: readyDocument() });
    expect(saved).toMatchObject({ refusal: { kind: 'wrong-state' } });
    await expect(writableDatabase().edition.deleteMany()).rejects.toThrow(
      /never changed or removed/,
    );
  });

  test('twenty publish at once: exactly one wins, one edition, one event', async () => {
    const issue = await aSignedIssue(publisher, '2026-11', await threeApproved());
    const results = await Promise.all(
      Array.from({ length: 20 }, () => publishIssue(publisher, issue)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await writableDatabase().edition.count()).toBe(1);
    expect(await writableDatabase().event.count({ where: { type: 'issue.published' } })).toBe(1);
  });

  test('an unsigned issue is not published, and no row changes', async () => {
    const { id } = accepted(await createIssue(editor, { month: '2026-11', volume: 4, number: 11 }));
    const refused = await publishIssue(publisher, { id, version: 1 });
    expect(refused).toMatchObject({ refusal: { kind: 'wrong-state' } });
    expect(await writableDatabase().edition.count()).toBe(0);
    expect(await writableDatabase().event.count({ where: { subject: `issue:${id}` } })).toBe(1);
  });
});
