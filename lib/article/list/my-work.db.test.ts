import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  aPlannedIssue,
  aPublication,
  aSubmission,
  aUser,
  manyArticles,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { writableDatabase } from '../../db';
import type { Actor } from '../../people';
import { assignArticle, myWork, takeArticle, waitingCount } from '..';

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

describe('my work', () => {
  test('an editor sees what they have, then what they may take, never their own text', async () => {
    const { id } = await aSubmission(author, { headline: 'Mine to decide' });
    accepted(await takeArticle(editor, { id, step: 'review' }));
    await aSubmission(author, { headline: 'Free' });
    await aSubmission(author, { headline: 'Signed by the editor', byline: editor });
    await aSubmission(editor, { headline: 'Own' });
    const work = await myWork(editor);
    expect(work.toDecide.map(({ headline }) => headline)).toEqual(['Mine to decide']);
    expect(work.free.map(({ headline }) => headline)).toEqual(['Free']);
    expect(work.handedIn.map(({ headline }) => headline)).toEqual(['Own']);
    expect(await waitingCount(editor)).toBe(2);
    expect(await waitingCount(publisher)).toBe(3);
    expect(await waitingCount(author)).toBe(0);
  });

  test('what is due first stands first, and what has no date last', async () => {
    const ids = await manyArticles(author, [{ headline: 'None' }, { headline: 'Next year' }]);
    const [soon] = await manyArticles(author, [{ headline: 'Soon' }]);
    await aPlannedIssue(publisher, '2027-11', [ids[1] ?? '']);
    await aPlannedIssue(publisher, '2026-11', [soon ?? '']);
    const { drafts } = await myWork(author);
    expect(drafts.map(({ headline }) => headline)).toEqual(['Soon', 'Next year', 'None']);
  });

  test('a draft that was given to another is theirs to write, not mine', async () => {
    const { id } = await aDraft(author);
    const second = await aUser('author');
    accepted(
      await assignArticle(editor, { id, step: 'writing', userId: second.id, seen: author.id }),
    );
    expect((await myWork(author)).drafts).toEqual([]);
    expect((await myWork(second)).drafts.map((line) => line.id)).toEqual([id]);
    expect(await myWork(await aUser('reader'))).toMatchObject({ drafts: [], free: [] });
  });

  test('an article whose reviewer changed it is free again, but not for them', async () => {
    const { id } = await aSubmission(author);
    accepted(await takeArticle(editor, { id, step: 'review' }));
    await writableDatabase().article.update({ where: { id }, data: { lastChangedBy: editor.id } });
    expect((await myWork(editor)).toDecide).toEqual([]);
    expect((await myWork(editor)).free).toEqual([]);
    expect((await myWork(publisher)).free).toHaveLength(1);
  });
});
