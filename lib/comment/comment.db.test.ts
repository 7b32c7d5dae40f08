import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSignedIssue,
  aThread,
  aUser,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { database } from '../db';
import { issueFor, publishIssue, signIssue } from '../issue';
import { inboxOf } from '../notification';
import type { Actor } from '../people';
import {
  discussionOf,
  discussionStamp,
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
  const events = await database().event.findMany({
    where: { subject: `article:${article.id}` },
    orderBy: { sequence: 'asc' },
  });
  return events.map((event) => event.type).filter((type) => !type.endsWith('created'));
}

async function rows(): Promise<unknown> {
  return {
    threads: await database().thread.findMany({ orderBy: { id: 'asc' } }),
    comments: await database().comment.findMany({ orderBy: { id: 'asc' } }),
    events: await database().event.count(),
    told: await database().notification.count(),
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
      database().article.findUniqueOrThrow({
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
    await database().thread.createMany({
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
    await database().comment.createMany({
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

describe('who may not see the article', () => {
  test('finds neither it nor anything said of it, as if there were nothing', async () => {
    const { threadId, commentId } = await aThread(editor, article.id);
    const before = await rows();
    const strangers = [await aUser('author'), await aUser('reader')];
    for (const stranger of strangers) {
      const attempts = [
        (id: string) => discussionOf(stranger, id),
        (id: string) => discussionStamp(stranger, id),
        (id: string) => startThread(stranger, { articleId: id, anchor: ON_BLOCK, body: 'Hm.' }),
      ];
      for (const attempt of attempts) {
        expect(await attempt(article.id)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
        expect(await attempt(article.id)).toEqual(await attempt(NOBODY));
      }
      const inThread = [
        (id: string) => replyToThread(stranger, { threadId: id, body: 'Hm.' }),
        (id: string) => resolveThread(stranger, { threadId: id }),
        (id: string) => reopenThread(stranger, { threadId: id }),
      ];
      for (const attempt of inThread) {
        expect(await attempt(threadId)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
        expect(await attempt(threadId)).toEqual(await attempt(NOBODY));
      }
      const onComment = [
        (id: string) => editComment(stranger, { commentId: id, body: 'Hm.' }),
        (id: string) => withdrawComment(stranger, { commentId: id }),
      ];
      for (const attempt of onComment) {
        expect(await attempt(commentId)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
        expect(await attempt(commentId)).toEqual(await attempt(NOBODY));
      }
    }
    expect(await rows()).toEqual(before);
  });

  test('can’t be mentioned; an account that doesn’t exist is refused in the same words', async () => {
    const stranger = await aUser('author');
    const before = await rows();
    const refused = await start(editor, { body: `@[${stranger.id}] look` });
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', problems: [{ path: 'body' }] } });
    expect(await start(editor, { body: `@[${NOBODY}] look` })).toEqual(refused);
    expect(await rows()).toEqual(before);
  });

  test('is not told of answers in a thread they once spoke in', async () => {
    const { threadId } = await aThread(author, article.id);
    await database().user.update({ where: { id: author.id }, data: { role: 'reader' } });
    accepted(await replyToThread(editor, { threadId, body: 'Yes?' }));
    expect(await database().notification.count()).toBe(0);
  });
});

test('whoever was asked to write an article comments on it and can be mentioned', async () => {
  const writer = await aUser('author');
  expect(await start(writer)).toMatchObject({ refusal: { kind: 'not-found' } });
  await database().assignment.create({
    data: {
      articleId: article.id,
      step: 'writing',
      userId: writer.id,
      assignedById: editor.id,
    },
  });
  accepted(await start(writer));
  accepted(await start(editor, { body: `@[${writer.id}] thanks` }));
  expect(await inboxOf(writer)).toMatchObject([{ kind: 'mentioned' }]);
});

describe('who is told', () => {
  test('is mentioned by id, once, with the words of the comment', async () => {
    const { threadId, commentId } = accepted(
      await start(editor, { body: `@[${author.id}] which Monday? @[${author.id}]` }),
    );
    expect(await inboxOf(author)).toMatchObject([
      {
        kind: 'mentioned',
        actor: 'Edgar Editor',
        note: '@Amira Author which Monday? @Amira Author',
        anchor: `thread-${threadId}`,
      },
    ]);
    expect((await said(author)).names).toEqual({ [author.id]: 'Amira Author' });
    const other = await aUser('editor');
    const body = `@[${author.id}] and @[${other.id}]`;
    accepted(await editComment(editor, { commentId, body }));
    expect(await inboxOf(author)).toHaveLength(1);
    expect(await inboxOf(other)).toHaveLength(1);
  });

  test('hears of an answer in a thread they spoke in; the one who answers doesn’t', async () => {
    const { threadId } = await aThread(editor, article.id);
    accepted(await replyToThread(author, { threadId, body: 'The last of May.' }));
    expect(await inboxOf(editor)).toMatchObject([{ kind: 'answered', note: 'The last of May.' }]);
    expect(await inboxOf(author)).toEqual([]);
    accepted(await replyToThread(editor, { threadId, body: `Thanks, @[${author.id}].` }));
    expect(await inboxOf(author)).toMatchObject([{ kind: 'mentioned' }]);
  });
});

describe('the stamp of a discussion', () => {
  test('changes with everything that is done in it', async () => {
    const stamps = [accepted(await discussionStamp(author, article.id))];
    const note = async () => stamps.push(accepted(await discussionStamp(author, article.id)));
    const { threadId, commentId } = await aThread(editor, article.id);
    await note();
    accepted(await replyToThread(author, { threadId, body: 'Well.' }));
    await note();
    accepted(await resolveThread(author, { threadId }));
    await note();
    accepted(await reopenThread(author, { threadId }));
    await note();
    accepted(await editComment(editor, { commentId, body: 'Other words.' }));
    await note();
    accepted(await withdrawComment(editor, { commentId }));
    await note();
    expect(new Set(stamps).size).toBe(7);
    expect((await said(author)).stamp).toBe(stamps.at(-1));
  });
});

describe('an issue', () => {
  test('is not signed and not published while a thread in it is open', async () => {
    const publisher = await aUser('publisher');
    const approved = await anApproved(author, editor);
    const issue = await aSignedIssue(publisher, '2026-11', [approved.id]);
    const { threadId } = await aThread(editor, approved.id);
    const openThreads = {
      refusal: { kind: 'not-ready', findings: [{ code: 'open-threads', level: 'error' }] },
    };
    expect(await publishIssue(publisher, issue)).toMatchObject(openThreads);
    const view = await issueFor(publisher, '2026-11');
    expect(view?.findings.find(({ code }) => code === 'open-threads')).toMatchObject({
      place: { articleId: approved.id },
      message: 'A thread of the discussion of “A port changes hands” is open.',
    });
    await database().issue.update({ where: { id: issue.id }, data: { state: 'assembling' } });
    const signature = { ...issue, manifestHash: view?.manifestHash };
    expect(await signIssue(publisher, signature)).toMatchObject(openThreads);
    accepted(await resolveThread(author, { threadId }));
    const signed = accepted(await signIssue(publisher, signature));
    accepted(await publishIssue(publisher, { id: issue.id, version: signed.version }));
  });

  test('is published with no thread open, however publishing and commenting race', async () => {
    const publisher = await aUser('publisher');
    const approved = await anApproved(author, editor);
    const { threadId } = await aThread(editor, approved.id);
    accepted(await resolveThread(editor, { threadId }));
    const issue = await aSignedIssue(publisher, '2026-11', [approved.id]);
    const [published] = await Promise.all([
      publishIssue(publisher, issue),
      reopenThread(editor, { threadId }),
      aThread(editor, approved.id),
    ]);
    const events = await database().event.findMany({
      where: { subject: `article:${approved.id}` },
      orderBy: { sequence: 'asc' },
    });
    const types = events.map(({ type }) => type);
    const opened = types.slice(types.indexOf('article.thread-resolved'));
    if (!published.ok) return expect(opened).not.toContain('article.published');
    expect(opened.slice(0, 2)).toEqual(['article.thread-resolved', 'article.published']);
  });
});
