import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  anApproved,
  aPublication,
  aSubmission,
  aUser,
  readyDocument,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { database } from '../../db';
import { inboxOf } from '../../notification';
import type { Actor } from '../../people';
import {
  approveArticle,
  assignArticle,
  breakGlassApproval,
  requestChanges,
  saveDraft,
  submitArticle,
} from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let other: Actor;
let publisher: Actor;
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
  other = await aUser('editor');
  publisher = await aUser('publisher');
});

const told = async (actor: Actor) =>
  (await inboxOf(actor)).map(({ kind, note, articleId }) => ({ kind, note, articleId }));

describe('a text that is handed in', () => {
  test('is told to the editors where nobody reviews it, and to nobody else', async () => {
    const { id } = await aSubmission(author);
    for (const each of [editor, other]) {
      expect(await told(each)).toEqual([{ kind: 'submitted', note: '', articleId: id }]);
    }
    expect([...(await told(publisher)), ...(await told(author))]).toEqual([]);
  });

  test('is told to no editor whose own it is', async () => {
    await aSubmission(editor);
    expect(await told(editor)).toEqual([]);
    expect(await told(other)).toHaveLength(1);
  });

  test('comes back to whoever decided the last round, and to no other', async () => {
    const { id, version } = await aSubmission(author);
    const sent = accepted(await requestChanges(editor, { id, version, note: 'Say more.' }));
    accepted(await submitArticle(author, { id, version: sent.version }));
    expect(await told(editor)).toHaveLength(2);
    expect(await told(other)).toHaveLength(1);
  });
});

describe('a decision', () => {
  test('brings its note to the owner and to whoever was asked to write', async () => {
    const writer = await aUser('author');
    const { id, version } = await aSubmission(author);
    accepted(await requestChanges(editor, { id, version, note: 'Say who signed.' }));
    const row = await database().article.findUniqueOrThrow({ where: { id } });
    const given = { id, step: 'writing', userId: writer.id, seen: author.id };
    accepted(await assignArticle(publisher, given));
    const again = accepted(await submitArticle(author, { id, version: row.version }));
    const { contentHash } = row;
    const yes = { id, version: again.version, contentHash, note: 'Now it stands.' };
    accepted(await approveArticle(editor, yes));
    const approved = { kind: 'approved', note: 'Now it stands.', articleId: id };
    expect(await told(author)).toEqual([
      approved,
      { kind: 'changes-requested', note: 'Say who signed.', articleId: id },
    ]);
    expect(await told(writer)).toContainEqual(approved);
  });

  test('by break-glass brings its reason', async () => {
    const admin = await aUser('admin');
    const { id, version, contentHash } = await aSubmission(author);
    const reason = 'The only other editor is on a plane until Friday.';
    accepted(await breakGlassApproval(admin, { id, version, contentHash, reason }));
    expect(await told(author)).toEqual([{ kind: 'approved', note: reason, articleId: id }]);
  });

  test('that an edit voids is told to whoever made it', async () => {
    const { id, version } = await anApproved(author, editor);
    const document = readyDocument({ byline: author, commentary: 'It was signed on Tuesday.' });
    accepted(await saveDraft(other, { id, version, document, direct: true }));
    const [line] = await inboxOf(editor);
    expect(line).toMatchObject({ kind: 'approval-voided', actor: other.name, articleId: id });
  });

  test('that is voided by its own maker’s edit tells nobody', async () => {
    const { id, version } = await anApproved(author, editor);
    const document = readyDocument({ byline: author, commentary: 'It was signed on Tuesday.' });
    accepted(await saveDraft(editor, { id, version, document, direct: true }));
    expect((await told(editor)).map(({ kind }) => kind)).toEqual(['submitted']);
  });
});
