import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPublication, aThread, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
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

async function rows(): Promise<unknown> {
  return {
    threads: await writableDatabase().thread.findMany({ orderBy: { id: 'asc' } }),
    comments: await writableDatabase().comment.findMany({ orderBy: { id: 'asc' } }),
    events: await writableDatabase().event.count(),
    told: await writableDatabase().notification.count(),
  };
}
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
    await writableDatabase().user.update({ where: { id: author.id }, data: { role: 'reader' } });
    accepted(await replyToThread(editor, { threadId, body: 'Yes?' }));
    expect(await writableDatabase().notification.count()).toBe(0);
  });
});

test('whoever was asked to write an article comments on it and can be mentioned', async () => {
  const writer = await aUser('author');
  expect(await start(writer)).toMatchObject({ refusal: { kind: 'not-found' } });
  await writableDatabase().assignment.create({
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
