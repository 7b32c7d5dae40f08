import { beforeAll, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSignedIssue,
  aThread,
  aUser,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import {
  accountFor,
  changeRole,
  deactivateUser,
  endSessionsOf,
  reactivateUser,
  revokeInvitation,
} from '../account';
import {
  discussionOf,
  discussionStamp,
  editComment,
  reopenThread,
  replyToThread,
  resolveThread,
  startThread,
  withdrawComment,
} from '../comment';
import { database } from '../db';
import { publishIssue, requestExport } from '../issue';
import {
  askForLock,
  handOverLock,
  keepLock,
  lockFor,
  releaseLock,
  takeLock,
  takeOverLock,
} from '../lock';
import { inboxOf, markRead } from '../notification';
import type { Actor } from '../people';
import { previewAsPdf, previewOnSite } from '../preview';
import { createPreviewLink, previewLinksOf, revokePreviewLink } from '../share';
import {
  approveArticle,
  articleChanges,
  articleFor,
  articleHead,
  articlesFor,
  assignArticle,
  beginImport,
  breakGlassApproval,
  commitImport,
  currentDraft,
  handOverArticle,
  handOverWork,
  importFor,
  markLooked,
  mendImportArticle,
  mendImportLine,
  releaseArticle,
  reopenArticle,
  requestChanges,
  restoreArticle,
  restoreRevision,
  revisionDifference,
  revisionsOf,
  saveDraft,
  stepsFor,
  submitArticle,
  takeArticle,
  takeBackArticle,
  waiveArticleFinding,
  withdrawArticle,
  workOf,
} from '.';

type Kind =
  | 'article'
  | 'thread'
  | 'comment'
  | 'import'
  | 'link'
  | 'notification'
  | 'user'
  | 'edition';

type Ask = (actor: Actor, id: string) => Promise<unknown>;

const NOBODY = '0198c0de-0000-7000-8000-000000000000';
const hash = '0'.repeat(64);
const anchor = { kind: 'passage', blockId: 'block001', quote: 'signed on Monday', offset: 14 };
const tab = 'tab-of-a-test';
const reason = 'Because a test asks for it.';
const seen = (id: string) => ({ id, version: 1 });
const step = (id: string) => ({ id, step: 'writing', note: '' });

/** Everything that takes an id of something of somebody else's, by what the id names. */
const BY_ID: Record<Kind, Record<string, Ask>> = {
  article: {
    articleFor,
    articleHead,
    currentDraft,
    revisionsOf,
    stepsFor,
    discussionOf,
    discussionStamp,
    previewOnSite,
    previewAsPdf,
    articleChanges: (actor, id) => articleChanges(actor, id, 'round-1'),
    revisionDifference: (actor, id) => revisionDifference(actor, id, 1, 'now'),
    saveDraft: (actor, id) => saveDraft(actor, { ...seen(id), document: readyDocument() }),
    submitArticle: (actor, id) => submitArticle(actor, seen(id)),
    takeBackArticle: (actor, id) => takeBackArticle(actor, seen(id)),
    withdrawArticle: (actor, id) => withdrawArticle(actor, seen(id)),
    restoreArticle: (actor, id) => restoreArticle(actor, seen(id)),
    reopenArticle: (actor, id) => reopenArticle(actor, seen(id)),
    markLooked: (actor, id) => markLooked(actor, seen(id)),
    approveArticle: (actor, id) => approveArticle(actor, { ...seen(id), contentHash: hash }),
    requestChanges: (actor, id) => requestChanges(actor, { ...seen(id), note: 'Say more.' }),
    restoreRevision: (actor, id) => restoreRevision(actor, { ...seen(id), number: 1 }),
    waiveArticleFinding: (actor, id) =>
      waiveArticleFinding(actor, { ...seen(id), finding: 'x:y', reason }),
    breakGlassApproval: (actor, id) =>
      breakGlassApproval(actor, { ...seen(id), contentHash: hash, reason }),
    assignArticle: (actor, id) => assignArticle(actor, { ...step(id), userId: actor.id, seen: '' }),
    takeArticle: (actor, id) => takeArticle(actor, { id, step: 'writing' }),
    handOverArticle: (actor, id) => handOverArticle(actor, { ...step(id), userId: NOBODY }),
    releaseArticle: (actor, id) => releaseArticle(actor, { id, step: 'writing' }),
    startThread: (actor, id) => startThread(actor, { articleId: id, anchor, body: 'Hello' }),
    previewLinksOf: (actor, id) => previewLinksOf(actor, { kind: 'article', id }),
    createPreviewLink: (actor, id) =>
      createPreviewLink(actor, { kind: 'article', id, label: 'A friend', days: '3' }),
    takeLock: (actor, id) => takeLock(actor, { id, tab }),
    keepLock: (actor, id) => keepLock(actor, { id, tab }),
    lockFor: (actor, id) => lockFor(actor, { id, tab }),
    askForLock: (actor, id) => askForLock(actor, { id, tab }),
    handOverLock: (actor, id) => handOverLock(actor, { id, tab }),
    releaseLock: (actor, id) => releaseLock(actor, { id, tab }),
    takeOverLock: (actor, id) => takeOverLock(actor, { id, tab }),
  },
  thread: {
    replyToThread: (actor, threadId) => replyToThread(actor, { threadId, body: 'Hello' }),
    resolveThread: (actor, threadId) => resolveThread(actor, { threadId }),
    reopenThread: (actor, threadId) => reopenThread(actor, { threadId }),
  },
  comment: {
    editComment: (actor, commentId) => editComment(actor, { commentId, body: 'Hello' }),
    withdrawComment: (actor, commentId) => withdrawComment(actor, { commentId }),
  },
  import: {
    importFor,
    commitImport: (actor, id) => commitImport(actor, seen(id)),
    mendImportLine: (actor, id) => mendImportLine(actor, { id, file: 0, line: 1, what: '' }),
    mendImportArticle: (actor, id) =>
      mendImportArticle(actor, { id, file: 0, article: 1, section: '', byline: '' }),
  },
  link: { revokePreviewLink: (actor, linkId) => revokePreviewLink(actor, { linkId }) },
  notification: {
    markRead: (actor, id) => markRead(actor, { id }),
    inboxOf: (actor, id) => inboxOf(actor, id),
  },
  edition: {
    requestExport: (actor, editionId) => requestExport(actor, { editionId, format: 'pdf' }),
  },
  user: {
    accountFor,
    workOf,
    articlesFor: (actor, author) => articlesFor(actor, { filter: { author } }),
    changeRole: (actor, id) => changeRole(actor, { ...seen(id), role: 'author' }),
    deactivateUser: (actor, id) => deactivateUser(actor, seen(id)),
    reactivateUser: (actor, id) => reactivateUser(actor, seen(id)),
    endSessionsOf: (actor, id) => endSessionsOf(actor, { id }),
    revokeInvitation: (actor, id) => revokeInvitation(actor, { id }),
    handOverWork: (actor, id) => handOverWork(actor, { fromId: id, toId: actor.id }),
  },
};

const tables = await testDatabase();
let stranger: Actor;
const foreign = new Map<Kind, string>();

beforeAll(async () => {
  await tables.empty();
  await aPublication();
  stranger = await aUser('author');
  const owner = await aUser('author');
  const editor = await aUser('editor');
  const publisher = await aUser('publisher');
  const { id } = await aDraft(owner);
  const thread = await aThread(editor, id, { body: `Which Monday, @[${owner.id}]?` });
  const link = { kind: 'article', id, label: 'A friend', days: '3' };
  const bytes = Buffer.from('# A headline\n\nA text of one sentence, and of another one.\n');
  const begun = accepted(await beginImport(owner, [{ name: 'port.md', bytes }]));
  const { id: approved } = await anApproved(owner, editor, { headline: 'Published' });
  const issue = await aSignedIssue(publisher, '2026-10', [approved]);
  const told = await database().notification.findFirstOrThrow({ where: { userId: owner.id } });
  foreign.set('article', id).set('thread', thread.threadId).set('comment', thread.commentId);
  foreign.set('import', begun.id).set('notification', told.id).set('user', owner.id);
  foreign.set('link', accepted(await createPreviewLink(owner, link)).linkId);
  foreign.set('edition', accepted(await publishIssue(publisher, issue)).editionId);
});

const cells = Object.entries(BY_ID).flatMap(([kind, asks]) =>
  Object.entries(asks).map(([name, ask]) => ({ kind: kind as Kind, name, ask })),
);

test('the ids that are tried are of things that are there', async () => {
  const at = (kind: Kind) => ({ where: { id: foreign.get(kind) ?? NOBODY } });
  const counts = [
    await database().article.count(at('article')),
    await database().thread.count(at('thread')),
    await database().comment.count(at('comment')),
    await database().import.count(at('import')),
    await database().previewLink.count(at('link')),
    await database().notification.count(at('notification')),
    await database().edition.count(at('edition')),
    await database().user.count(at('user')),
  ];
  expect(counts).toEqual(Object.keys(BY_ID).map(() => 1));
});

describe('to another author', () => {
  test.each(cells)('$name answers of a foreign $kind as of none', async ({ kind, ask }) => {
    const id = foreign.get(kind) ?? '';
    const before = await tables.fingerprint();
    const answers = [await ask(stranger, id), await ask(stranger, NOBODY)];
    const [ofForeign, ofNone] = answers.map((answer) => JSON.stringify(answer));
    expect(ofForeign?.replaceAll(id, NOBODY)).toBe(ofNone);
    expect(await tables.fingerprint(), 'no row of any table changed').toBe(before);
  });
});
