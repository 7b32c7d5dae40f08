import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  anImage,
  aPlannedIssue,
  aPublication,
  aSignedIssue,
  aSubmission,
  aUser,
  illustratedDocument,
  readyDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { saveDraft } from '../article';
import { writableDatabase } from '../db';
import { openForGuest } from '../guest';
import { publishIssue } from '../issue';
import type { Actor } from '../people';
import { guestImage, guestPage, guestStyle } from '../preview';
import { createPreviewLink, type Shared } from '.';

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

async function aLink(actor: Actor, shared: Shared, given: Record<string, unknown> = {}) {
  const input = { ...shared, label: 'Prof. Adeyemi', days: '7', ...given };
  const { address, linkId } = accepted(await createPreviewLink(actor, input));
  return { linkId, token: address.split('/preview/')[1] ?? '' };
}

async function opening(token: string): Promise<string> {
  return accepted(await openForGuest(token)).page.split('/')[3] ?? '';
}

describe('what a link shows', () => {
  test('is its one article as it is now, and no other by any address', async () => {
    const draft = await aDraft(author, { headline: 'Shared' });
    const secret = await aDraft(author, { headline: 'Secret' });
    const { token } = await aLink(author, { kind: 'article', id: draft.id });
    const other = await aLink(author, { kind: 'article', id: secret.id });
    const openingId = await opening(token);
    const document = readyDocument({ byline: author, headline: 'Shared, and changed' });
    accepted(await saveDraft(author, { ...draft, document }));
    const page = await guestPage(token, openingId, null);
    expect(page?.html).toContain('Shared, and changed');
    expect(page?.html).toContain('noindex');
    expect(page?.html).not.toContain('<script');
    expect(page?.html).not.toContain('Secret');
    expect(await guestPage(token, openingId, secret.id)).toBeNull();
    expect(await guestPage(token, await opening(other.token), null)).toBeNull();
    expect(await guestPage(token, secret.id, null)).toBeNull();
    expect(await guestPage(token, 'x', null)).toBeNull();
  });

  test('keeps its style in a file, as a style inside it would tell its address', async () => {
    const { id } = await aDraft(author);
    const { token } = await aLink(author, { kind: 'article', id });
    const openingId = await opening(token);
    const page = (await guestPage(token, openingId, null))?.html;
    expect(page).toContain(
      `<link rel="stylesheet" href="/preview/${token}/${openingId}/style.css"/>`,
    );
    expect(page).not.toContain('<style');
    expect(await guestStyle(token, openingId)).toContain('url(/api/preview/fonts/');
    expect(await guestStyle(token, id)).toBeNull();
  });

  test('is an issue with its articles in order, and none that stands elsewhere or is withdrawn', async () => {
    const first = await aSubmission(author, { headline: 'First' });
    const second = await aDraft(author, { headline: 'Second' });
    const gone = await aDraft(author, { headline: 'Gone' });
    const outside = await aDraft(author, { headline: 'Outside' });
    const ids = [second.id, first.id, gone.id];
    const issueId = await aPlannedIssue(publisher, '2026-10', ids);
    await writableDatabase().article.update({
      where: { id: gone.id },
      data: { state: 'withdrawn' },
    });
    const { token } = await aLink(editor, { kind: 'issue', id: issueId });
    const openingId = await opening(token);
    const home = `/preview/${token}/${openingId}`;
    const front = (await guestPage(token, openingId, null))?.html ?? '';
    expect(front.indexOf('Second')).toBeGreaterThan(0);
    expect(front.lastIndexOf('First')).toBeGreaterThan(front.indexOf('Second'));
    expect(front).not.toContain('Gone');
    expect(front).toContain(`href="${home}/article/${first.id}"`);
    expect((await guestPage(token, openingId, first.id))?.html).toContain(`href="${home}/page"`);
    expect(await guestPage(token, openingId, outside.id)).toBeNull();
    expect(await guestPage(token, openingId, gone.id)).toBeNull();
  });

  test('is the published page once there is one', async () => {
    const approved = await anApproved(author, editor, { headline: 'A port' });
    const { token } = await aLink(author, { kind: 'article', id: approved.id });
    const openingId = await opening(token);
    const signed = await aSignedIssue(publisher, '2026-10', [approved.id]);
    const issue = await aLink(editor, { kind: 'issue', id: signed.id });
    accepted(await publishIssue(publisher, signed));
    const opened = accepted(await openForGuest(token));
    expect(opened.publishedAt).toBe('/issues/2026-10/a-port/');
    expect(accepted(await openForGuest(issue.token)).publishedAt).toBe('/issues/2026-10/');
    expect(await guestPage(token, openingId, null)).toBeNull();
  });

  test('are only the images that stand in it', async () => {
    const image = await anImage(author);
    const { sha256: inside } = image;
    const { sha256: elsewhere } = await anImage(author);
    const { id, version } = await aDraft(author);
    const document = illustratedDocument(author, image);
    accepted(await saveDraft(author, { id, version, document }));
    const { token } = await aLink(author, { kind: 'article', id });
    const openingId = await opening(token);
    expect((await guestImage(token, openingId, inside, { width: 320 }))?.mime).toBe('image/webp');
    expect(await guestImage(token, openingId, elsewhere, { width: 320 })).toBeNull();
    expect(await guestImage(token, openingId, '0'.repeat(64), {})).toBeNull();
    expect((await guestPage(token, openingId, null))?.html).toContain(`/media/${inside}?w=`);
  });
});
