import { beforeAll, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anImage,
  aPublication,
  aThread,
  aUser,
  illustratedDocument,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { createArticle, handOverArticle, saveDraft } from '../article';
import { commentAsGuest, startThread } from '../comment';
import { writableDatabase } from '../db';
import type { Actor } from '../people';
import { guestImage, guestPage, guestStyle } from '../preview';
import { createPreviewLink } from '../share';
import { openForGuest } from '.';

type Guest = { token: string; opening: string; articleId: string };

/** What is tried as a guest, with what names something of others or nothing at all. */
type Ask = (guest: Guest, named: string) => Promise<unknown>;

const NOBODY = '0198c0de-0000-7000-8000-000000000000';
const NOWHERE = '0'.repeat(64);

const tables = await testDatabase();
let author: Actor;
let guest: Guest;
const foreign: Record<string, string> = {};

async function guestOf(actor: Actor, articleId: string): Promise<Guest> {
  const input = { kind: 'article', id: articleId, label: 'A friend', days: '3', mayComment: 'on' };
  const { address } = accepted(await createPreviewLink(actor, input));
  const token = address.split('/preview/')[1] ?? '';
  const opening = accepted(await openForGuest(token)).page.split('/')[3] ?? '';
  return { token, opening, articleId };
}

beforeAll(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  const other = await aUser('author');
  const editor = await aUser('editor');
  const image = await anImage(other);
  const document = illustratedDocument(other, image);
  const theirs = accepted(await createArticle(other, { document }));
  const { id } = await aDraft(author);
  guest = await guestOf(author, id);
  const ofOther = await guestOf(editor, id);
  const said = await commentAsGuest(ofOther.token, { articleId: id, body: 'By another link' });
  const closed = await aUser('author');
  const data = { deactivatedAt: new Date() };
  await writableDatabase().user.update({ where: { id: closed.id }, data });
  Object.assign(foreign, {
    article: theirs.id,
    image: image.sha256,
    opening: ofOther.opening,
    'thread of the desk': (await aThread(editor, id)).threadId,
    'thread of another guest': accepted(said).threadId,
    'thread of another article': (await aThread(other, theirs.id)).threadId,
    author: other.id,
    reader: (await aUser('reader')).id,
    'closed account': closed.id,
  });
});

const body = 'Hello';

const ASKED: [string, string, Ask][] = [
  ['the page', 'article', ({ token, opening }, id) => guestPage(token, opening, id)],
  ['an image', 'image', ({ token, opening }, sha256) => guestImage(token, opening, sha256, {})],
  ['the page', 'opening', ({ token }, opening) => guestPage(token, opening, null)],
  ['the style', 'opening', ({ token }, opening) => guestStyle(token, opening)],
  ['a comment', 'article', ({ token }, articleId) => commentAsGuest(token, { articleId, body })],
  ...['thread of the desk', 'thread of another guest', 'thread of another article'].map(
    (thread): [string, string, Ask] => [
      'an answer',
      thread,
      ({ token, articleId }, threadId) => commentAsGuest(token, { articleId, threadId, body }),
    ],
  ),
];

test.each(ASKED)('a guest is answered for %s by a foreign %s as by none', async (_, kind, ask) => {
  const said = () => writableDatabase().comment.count();
  const before = await said();
  const nothing = kind === 'image' ? NOWHERE : NOBODY;
  const answers = [await ask(guest, foreign[kind] ?? ''), await ask(guest, nothing)];
  expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  expect(answers[0]).toEqual(
    answers[0] === null ? null : { ok: false, refusal: { kind: 'not-found' } },
  );
  expect(foreign[kind]).toBeTruthy();
  expect(await said()).toBe(before);
});

type Refusal = { kind: string; problems?: unknown[] };

function refusedAt(path: string): Refusal {
  return { kind: 'invalid', problems: [{ path }] };
}

/** What an author's own input may name of others. */
const NAMED: [string, string, Refusal, (id: string) => Promise<unknown>][] = [
  ...['reader', 'closed account'].map((kind): (typeof NAMED)[number] => [
    'handing over to',
    kind,
    refusedAt('userId'),
    (userId) => handOverArticle(author, { id: guest.articleId, step: 'writing', userId, note: '' }),
  ]),
  ...['author', 'reader', 'closed account'].map((kind): (typeof NAMED)[number] => [
    'mentioning',
    kind,
    refusedAt('body'),
    (userId) =>
      startThread(author, {
        articleId: guest.articleId,
        anchor: { kind: 'field', field: 'section' },
        body: `@[${userId}] is asked.`,
      }),
  ]),
  [
    'starting from a version of',
    'article',
    { kind: 'not-found' },
    (id) => saveDraft(author, { id, version: 7, document: readyDocument() }),
  ],
];

test.each(NAMED)('%s a foreign %s is answered as of none', async (_, kind, refusal, ask) => {
  const before = await tables.fingerprint();
  const answers = [await ask(foreign[kind] ?? ''), await ask(NOBODY)];
  expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  expect(answers[0]).toMatchObject({ ok: false, refusal });
  expect(await tables.fingerprint()).toBe(before);
});
