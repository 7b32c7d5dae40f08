import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, anApproved, aPublication, aThread, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import type { Actor } from '../people';
import {
  discussionOf,
  editComment,
  reopenThread,
  replyToThread,
  resolveThread,
  startThread,
  withdrawComment,
} from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let article: { id: string; version: number };

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author', { name: 'Amira Author' });
  editor = await aUser('editor', { name: 'Edgar Editor' });
  article = await aDraft(author);
});

const ON_BLOCK = { kind: 'block', blockId: 'block001' };
const NOBODY = '0198c0de-0000-7000-8000-000000000000';

const start = (actor: Actor, given: Record<string, unknown> = {}) =>
  startThread(actor, { articleId: article.id, anchor: ON_BLOCK, body: 'Why?', ...given });

const said = async (actor: Actor) => accepted(await discussionOf(actor, article.id));

async function trail(): Promise<string[]> {
  const events = await writableDatabase().event.findMany({
    where: { subject: `article:${article.id}` },
    orderBy: { sequence: 'asc' },
  });
  return events.map((event) => event.type).filter((type) => !type.endsWith('created'));
}

async function rows(): Promise<unknown> {
  return {
    threads: await writableDatabase().thread.findMany({ orderBy: { id: 'asc' } }),
    comments: await writableDatabase().comment.findMany({ orderBy: { id: 'asc' } }),
    events: await writableDatabase().event.count(),
    told: await writableDatabase().notification.count(),
  };
}
describe('a thread', () => {
  test('is started, answered, resolved and reopened, and the trail says so', async () => {
    const { threadId } = await aThread(editor, article.id);
    accepted(await replyToThread(author, { threadId, body: 'The last one of May.' }));
    accepted(await resolveThread(editor, { threadId }));
    expect((await said(author)).threads).toMatchObject([
      {
        state: 'resolved',
        resolvedBy: 'Edgar Editor',
        anchor: { kind: 'passage', blockId: 'block001', quote: 'signed on Monday', offset: 14 },
        comments: [
          { author: 'Edgar Editor', body: 'Which Monday?', isMine: false },
          { author: 'Amira Author', body: 'The last one of May.', isMine: true },
        ],
      },
    ]);
    accepted(await reopenThread(author, { threadId }));
    expect((await said(author)).threads).toMatchObject([{ state: 'open', resolvedBy: null }]);
    expect(await trail()).toEqual([
      'article.commented',
      'article.thread-answered',
      'article.thread-resolved',
      'article.thread-reopened',
    ]);
  });

  test('leaves the version, the text and the approval of its article alone', async () => {
    const approved = await anApproved(author, editor, { headline: 'Another port' });
    const look = () =>
      writableDatabase().article.findUniqueOrThrow({
        where: { id: approved.id },
        include: { approvals: true },
      });
    const before = await look();
    const { threadId } = await aThread(editor, approved.id);
    accepted(await replyToThread(author, { threadId, body: 'Yes.' }));
    accepted(await resolveThread(author, { threadId }));
    expect(await look()).toEqual(before);
  });

  test('is resolved by one of twenty who do it at once', async () => {
    const { threadId } = await aThread(editor, article.id);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => resolveThread(editor, { threadId })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array(19).fill({
        ok: false,
        refusal: {
          kind: 'wrong-state',
          state: 'resolved',
          reason: 'The thread is resolved: reopen it to go on.',
        },
      }),
    );
    expect((await trail()).filter((type) => type === 'article.thread-resolved')).toHaveLength(1);
  });

  test('takes no answer once it is resolved, and is not reopened twice', async () => {
    const { threadId } = await aThread(editor, article.id);
    accepted(await resolveThread(editor, { threadId }));
    const before = await rows();
    expect(await replyToThread(author, { threadId, body: 'But …' })).toMatchObject({
      refusal: { kind: 'wrong-state', state: 'resolved' },
    });
    expect(await rows()).toEqual(before);
    accepted(await reopenThread(editor, { threadId }));
    expect(await reopenThread(editor, { threadId })).toMatchObject({
      refusal: { kind: 'wrong-state', state: 'open' },
    });
  });

  test('is sent once, however often it is sent', async () => {
    const commentId = '11111111-1111-4111-8111-111111111111';
    const first = accepted(await start(editor, { commentId }));
    expect(accepted(await start(editor, { commentId }))).toEqual(first);
    const { threadId } = first;
    const replyId = '22222222-2222-4222-8222-222222222222';
    const reply = { threadId, body: 'Again.', commentId: replyId };
    const replies = await Promise.all([replyToThread(author, reply), replyToThread(author, reply)]);
    expect(replies.map(accepted)).toEqual(Array(2).fill({ threadId, commentId: replyId }));
    expect((await said(author)).threads).toMatchObject([{ comments: [{}, {}] }]);
    expect(await replyToThread(editor, { ...reply, body: 'Mine.' })).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ path: 'commentId' }] },
    });
  });

  test('is refused beyond 500 of one article', async () => {
    await writableDatabase().thread.createMany({
      data: Array.from({ length: 500 }, () => ({
        articleId: article.id,
        kind: 'block' as const,
        blockId: 'block001',
      })),
    });
    expect(await start(editor)).toMatchObject({ refusal: { kind: 'too-large' } });
  });

  test('is refused beyond 5,000 comments of one article', async () => {
    const { threadId } = await aThread(editor, article.id);
    await writableDatabase().comment.createMany({
      data: Array.from({ length: 4_999 }, () => ({ threadId, authorId: editor.id, body: 'More.' })),
    });
    expect(await replyToThread(author, { threadId, body: 'One more.' })).toMatchObject({
      refusal: { kind: 'too-large' },
    });
  });

  test.each([
    ['no words', { body: ' \n ' }, 'body'],
    ['10,001 characters', { body: 'x'.repeat(10_001) }, 'body'],
    ['a NUL', { body: 'a\0b' }, 'body'],
    ['a lone surrogate', { body: 'a\ud800' }, 'body'],
    ['a passage without a quote', { anchor: { kind: 'passage', blockId: 'block001' } }, 'quote'],
    ['a block without an id', { anchor: { kind: 'block' } }, 'blockId'],
    ['a field without a name', { anchor: { kind: 'field', blockId: 'block001' } }, 'field'],
    ['a made-up kind', { anchor: { kind: 'all' } }, 'kind'],
    ['an author of its own', { authorId: NOBODY }, ''],
    ['a state of its own', { anchor: { ...ON_BLOCK, state: 'resolved' } }, 'anchor'],
    ['a list for a text', { body: ['x'] }, 'body'],
  ])('with %s is refused with the place', async (_, given, path) => {
    const before = await rows();
    const refused = await start(editor, given as Record<string, unknown>);
    expect(refused).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(JSON.stringify(refused)).toContain(path);
    expect(await rows()).toEqual(before);
  });
});

describe('a comment', () => {
  test('is edited and withdrawn by its author, and stays in its thread', async () => {
    const { threadId, commentId } = await aThread(editor, article.id);
    accepted(await editComment(editor, { commentId, body: 'Which Monday was it?' }));
    expect((await said(author)).threads[0]?.comments).toMatchObject([
      { body: 'Which Monday was it?', isEdited: true },
    ]);
    accepted(await withdrawComment(editor, { commentId }));
    expect((await said(author)).threads[0]).toMatchObject({
      id: threadId,
      state: 'open',
      comments: [{ id: commentId, author: 'Edgar Editor', body: '', isWithdrawn: true }],
    });
    expect(await editComment(editor, { commentId, body: 'Back.' })).toMatchObject({
      refusal: { kind: 'wrong-state', state: 'withdrawn' },
    });
    expect(await withdrawComment(editor, { commentId })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    });
    expect(await trail()).toEqual([
      'article.commented',
      'article.comment-edited',
      'article.comment-withdrawn',
    ]);
  });

  test('is not touched by anybody else, whatever their role', async () => {
    const { commentId } = await aThread(author, article.id);
    const before = await rows();
    for (const other of [editor, await aUser('publisher'), await aUser('admin')]) {
      expect(await editComment(other, { commentId, body: 'No.' })).toMatchObject({
        refusal: { kind: 'forbidden' },
      });
      expect(await withdrawComment(other, { commentId })).toMatchObject({
        refusal: { kind: 'forbidden' },
      });
    }
    expect(await rows()).toEqual(before);
  });
});
