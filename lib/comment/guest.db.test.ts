import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  aPlannedIssue,
  aPublication,
  aThread,
  aUser,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { withdrawArticle } from '../article';
import { database } from '../db';
import { eventsOf } from '../event';
import { openForGuest } from '../guest';
import { inboxOf } from '../notification';
import type { Actor } from '../people';
import { createPreviewLink, revokePreviewLink } from '../share';
import {
  commentAsGuest,
  discussionOf,
  GUEST_COMMENTS,
  guestThreadsOf,
  replyToThread,
  resolveThread,
} from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let draft: { id: string; version: number };
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  [author, editor] = [await aUser('author'), await aUser('editor')];
  draft = await aDraft(author);
});

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };

async function aLink(
  given: Record<string, unknown> = {},
): Promise<{ token: string; linkId: string }> {
  const input = { kind: 'article', id: draft.id, label: 'Prof. Adeyemi', days: 2 };
  const made = await createPreviewLink(editor, { ...input, mayComment: 'on', ...given });
  const { address, linkId } = accepted(made);
  return { token: address.split('/preview/')[1] ?? '', linkId };
}

const said = (given: Record<string, unknown> = {}) => ({
  articleId: draft.id,
  body: 'Is this the northern quay?',
  ...given,
});

describe('a guest’s comment', () => {
  test('stands on the desk under the name of the link, marked, and is told to author and sharer', async () => {
    const { token } = await aLink();
    const { threadId } = accepted(await commentAsGuest(token, said()));
    const { threads } = accepted(await discussionOf(author, draft.id));
    expect(threads).toMatchObject([
      {
        id: threadId,
        isSeenByGuest: true,
        anchor: { kind: 'block', quote: 'A port changes hands' },
        comments: [{ author: 'Prof. Adeyemi', isGuest: true, isMine: false }],
      },
    ]);
    for (const actor of [author, editor]) {
      expect(await inboxOf(actor)).toMatchObject([
        { kind: 'guest-commented', note: 'Prof. Adeyemi: Is this the northern quay?' },
      ]);
    }
    const [event] = await eventsOf({ kind: 'article', id: draft.id });
    expect(event).toMatchObject({
      type: 'article.guest-commented',
      data: { name: 'Prof. Adeyemi' },
    });
  });

  test('can be on a part of the article and on words of it, and on no others', async () => {
    const { token } = await aLink();
    const { articles } = accepted(await openForGuest(token));
    const part = articles[0]?.parts.find(({ words }) => words.startsWith('The lease was signed'));
    const blockId = part?.blockId;
    accepted(await commentAsGuest(token, said({ blockId, quote: 'on Monday' })));
    const [thread] = accepted(await discussionOf(author, draft.id)).threads;
    expect(thread?.anchor).toMatchObject({
      kind: 'passage',
      blockId,
      quote: 'on Monday',
      before: 'The lease was signed ',
      offset: 21,
    });
    for (const wrong of [{ blockId, quote: 'on Tuesday' }, { blockId: 'elsewhere' }]) {
      const answer = await commentAsGuest(token, said(wrong));
      expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
    }
  });

  test('is neither empty nor endless, and mentions nobody', async () => {
    const { token } = await aLink();
    for (const body of [' ', 'x'.repeat(10_001), `@[${author.id}] look`, 'a\0', 7]) {
      const answer = await commentAsGuest(token, said({ body }));
      expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
    }
    expect(await database().thread.count()).toBe(0);
  });

  test('is one of so many in a while', async () => {
    const { token } = await aLink();
    for (let each = 0; each < GUEST_COMMENTS; each += 1) {
      accepted(await commentAsGuest(token, said()));
    }
    const answer = await commentAsGuest(token, said());
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'too-often' } });
    expect(await database().comment.count()).toBe(GUEST_COMMENTS);
  });
});

describe('a guest reads and answers', () => {
  test('in their own threads alone: neither the desk’s nor those of another link', async () => {
    const desk = await aThread(editor, draft.id);
    const [mine, theirs] = [await aLink(), await aLink({ label: 'Another' })];
    const own = accepted(await commentAsGuest(mine.token, said()));
    const foreign = accepted(await commentAsGuest(theirs.token, said({ body: 'Mine.' })));
    accepted(await replyToThread(author, { threadId: own.threadId, body: 'Yes, that one.' }));
    expect(await guestThreadsOf(mine.token)).toMatchObject([
      {
        id: own.threadId,
        comments: [
          { author: 'Prof. Adeyemi', isGuest: true },
          { author: author.name, isGuest: false, words: 'Yes, that one.' },
        ],
      },
    ]);
    for (const { threadId } of [desk, foreign]) {
      expect(await commentAsGuest(mine.token, said({ threadId }))).toEqual(NOT_FOUND);
    }
    accepted(await commentAsGuest(mine.token, said({ threadId: own.threadId, body: 'Thanks.' })));
    expect((await guestThreadsOf(mine.token))[0]?.comments).toHaveLength(3);
    accepted(await resolveThread(editor, { threadId: own.threadId }));
    const late = await commentAsGuest(mine.token, said({ threadId: own.threadId }));
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'wrong-state' } });
  });

  test('nothing without the right to comment, and nothing once the link is closed', async () => {
    const reading = await aLink({ mayComment: undefined });
    expect(await commentAsGuest(reading.token, said())).toMatchObject({
      ok: false,
      refusal: { kind: 'forbidden' },
    });
    const { token, linkId } = await aLink();
    accepted(await commentAsGuest(token, said()));
    accepted(await revokePreviewLink(author, { linkId }));
    expect(await commentAsGuest(token, said())).toEqual(NOT_FOUND);
    expect(await guestThreadsOf(token)).toEqual([]);
    const another = await aLink();
    accepted(await withdrawArticle(author, draft));
    expect(await commentAsGuest(another.token, said())).toEqual(NOT_FOUND);
  });

  test('nothing of an article that the link does not show', async () => {
    const publisher = await aUser('publisher');
    const outside = await aDraft(author, { headline: 'Outside' });
    const { token } = await aLink();
    const id = await aPlannedIssue(publisher, '2026-10', [draft.id]);
    const whole = await aLink({ kind: 'issue', id });
    for (const each of [token, whole.token]) {
      expect(await commentAsGuest(each, said({ articleId: outside.id }))).toEqual(NOT_FOUND);
      accepted(await commentAsGuest(each, said()));
    }
  });
});
