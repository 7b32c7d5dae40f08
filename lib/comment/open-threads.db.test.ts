import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  anApproved,
  aPublication,
  aSignedIssue,
  aThread,
  aUser,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { writableDatabase } from '../db';
import { issueFor, publishIssue, signIssue } from '../issue';
import type { Actor } from '../people';
import { reopenThread, resolveThread } from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author', { name: 'Amira Author' });
  editor = await aUser('editor', { name: 'Edgar Editor' });
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
    await writableDatabase().issue.update({
      where: { id: issue.id },
      data: { state: 'assembling' },
    });
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
    const events = await writableDatabase().event.findMany({
      where: { subject: `article:${approved.id}` },
      orderBy: { sequence: 'asc' },
    });
    const types = events.map(({ type }) => type);
    const opened = types.slice(types.indexOf('article.thread-resolved'));
    if (!published.ok) return expect(opened).not.toContain('article.published');
    expect(opened.slice(0, 2)).toEqual(['article.thread-resolved', 'article.published']);
  });
});
