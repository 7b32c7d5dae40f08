import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, aDraft, aPlannedIssue, aPublication, aUser } from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { withdrawArticle } from '../article';
import { writableDatabase } from '../db';
import { eventsOf } from '../event';
import { openForGuest } from '../guest';
import type { Actor } from '../people';
import { guestPage } from '../preview';
import { createPreviewLink, previewLinksOf, revokePreviewLink, type Shared } from '.';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let publisher: Actor;
let admin: Actor;
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  editor = await aUser('editor');
  publisher = await aUser('publisher');
  admin = await aUser('admin');
});

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };

async function aLink(actor: Actor, shared: Shared, given: Record<string, unknown> = {}) {
  const input = { ...shared, label: 'Prof. Adeyemi', days: '7', ...given };
  const { address, linkId } = accepted(await createPreviewLink(actor, input));
  return { linkId, token: address.split('/preview/')[1] ?? '' };
}

async function opening(token: string): Promise<string> {
  return accepted(await openForGuest(token)).page.split('/')[3] ?? '';
}

const kindOf = (result: Awaited<ReturnType<typeof createPreviewLink>>) =>
  result.ok ? 'made' : result.refusal.kind;
describe('a preview link', () => {
  test('is made by the author of an article, and by editor, publisher and admin; of an issue not by authors', async () => {
    const { id } = await aDraft(author);
    const issueId = await aPlannedIssue(publisher, '2026-10', [id]);
    const [other, reader] = [await aUser('author'), await aUser('reader')];
    const answers: string[] = [];
    for (const [name, actor] of Object.entries({
      author,
      other,
      reader,
      editor,
      publisher,
      admin,
    })) {
      for (const shared of [
        { kind: 'article', id },
        { kind: 'issue', id: issueId },
      ]) {
        const made = await createPreviewLink(actor, { ...shared, label: 'A', days: 1 });
        answers.push(`${name} ${shared.kind}: ${kindOf(made)}`);
      }
    }
    expect(answers).toEqual([
      'author article: made',
      'author issue: forbidden',
      'other article: not-found',
      'other issue: forbidden',
      'reader article: not-found',
      'reader issue: not-found',
      'editor article: made',
      'editor issue: made',
      'publisher article: made',
      'publisher issue: made',
      'admin article: made',
      'admin issue: made',
    ]);
  });

  test('lasts one to seven days, is for somebody, and nothing else is taken', async () => {
    const { id } = await aDraft(author);
    const good = { kind: 'article', id, label: 'A', days: 7 };
    const bad = [
      { days: 0 },
      { days: 8 },
      { days: 1.5 },
      { days: 'x' },
      { label: ' ' },
      { id: 'x' },
    ];
    const more = [
      { label: 'a'.repeat(81) },
      { label: '\0' },
      { kind: 'user' },
      { revokedAt: null },
    ];
    for (const wrong of [...bad, ...more]) {
      expect(kindOf(await createPreviewLink(author, { ...good, ...wrong }))).toBe('invalid');
    }
    expect(await writableDatabase().previewLink.count()).toBe(0);
    await expect(
      writableDatabase()
        .$executeRaw`insert into "PreviewLink" ("id", "tokenHash", "articleId", "label", "createdById", "expiresAt")
        values (gen_random_uuid(), 'x', ${id}::uuid, 'A', ${author.id}::uuid, now() + interval '8 days')`,
    ).rejects.toThrow(/week_check/);
  });

  test('is in the trail of its article with who made and revoked it, and its token is nowhere', async () => {
    const { id } = await aDraft(author);
    const { linkId, token } = await aLink(author, { kind: 'article', id });
    accepted(await openForGuest(token));
    accepted(await revokePreviewLink(editor, { linkId }));
    accepted(await revokePreviewLink(editor, { linkId }));
    const events = await eventsOf({ kind: 'article', id });
    expect(events.slice(0, 2)).toMatchObject([
      { type: 'article.preview-revoked', actor: editor.name, data: { label: 'Prof. Adeyemi' } },
      { type: 'article.preview-shared', actor: author.name, data: { linkId, days: 7 } },
    ]);
    expect(events.filter(({ type }) => type === 'article.preview-revoked')).toHaveLength(1);
    const stored = JSON.stringify([
      await writableDatabase().previewLink.findMany(),
      await writableDatabase().previewOpening.findMany(),
      await writableDatabase().event.findMany(),
      await writableDatabase().attemptWindow.findMany(),
    ]);
    const [secret = '', seal = ''] = token.split('.');
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(seal);
  });

  test('keeps the time of every opening, and the desk sees them', async () => {
    const { id } = await aDraft(author);
    const { token } = await aLink(author, { kind: 'article', id });
    await opening(token);
    await opening(token);
    const sharing = await previewLinksOf(editor, { kind: 'article', id });
    expect(sharing).toMatchObject({ canShare: true, links: [{ openings: 2, state: 'open' }] });
    expect(sharing?.links[0]?.latest).toHaveLength(2);
    expect(await previewLinksOf(await aUser('author'), { kind: 'article', id })).toBeNull();
    expect(await previewLinksOf(author, { kind: 'issue', id })).toBeNull();
  });
});

describe('nothing is found', () => {
  test('under a token that never was, that is altered, has ended by the database’s clock, or is revoked', async () => {
    const { id } = await aDraft(author);
    const { token, linkId } = await aLink(author, { kind: 'article', id });
    const openingId = await opening(token);
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of ['', 'x', altered, token.toUpperCase(), `${token}.x`, linkId]) {
      expect(await openForGuest(wrong)).toEqual(NOT_FOUND);
      expect(await guestPage(wrong, openingId, null)).toBeNull();
    }
    await writableDatabase()
      .$executeRaw`update "PreviewLink" set "expiresAt" = now() - interval '1 second'`;
    expect(await openForGuest(token)).toEqual(NOT_FOUND);
    expect(await guestPage(token, openingId, null)).toBeNull();
    await writableDatabase()
      .$executeRaw`update "PreviewLink" set "expiresAt" = now() + interval '1 hour'`;
    expect((await openForGuest(token)).ok).toBe(true);
    accepted(await revokePreviewLink(author, { linkId }));
    expect(await openForGuest(token)).toEqual(NOT_FOUND);
    expect(await guestPage(token, openingId, null)).toBeNull();
  });

  test('once the article is withdrawn, or whoever made the link may not share it any more', async () => {
    const draft = await aDraft(author);
    const { token } = await aLink(author, { kind: 'article', id: draft.id });
    const set = (data: object) =>
      writableDatabase().user.update({ where: { id: author.id }, data });
    await set({ deactivatedAt: new Date() });
    expect(await openForGuest(token)).toEqual(NOT_FOUND);
    await set({ deactivatedAt: null, role: 'reader' });
    expect(await openForGuest(token)).toEqual(NOT_FOUND);
    await set({ role: 'author' });
    expect((await openForGuest(token)).ok).toBe(true);
    accepted(await withdrawArticle(author, draft));
    expect(await openForGuest(token)).toEqual(NOT_FOUND);
    const again = { kind: 'article', id: draft.id, label: 'A', days: 1 };
    expect(kindOf(await createPreviewLink(author, again))).toBe('wrong-state');
  });

  test('by whoever may not revoke: another author', async () => {
    const { id } = await aDraft(author);
    const { linkId } = await aLink(author, { kind: 'article', id });
    expect(await revokePreviewLink(await aUser('author'), { linkId })).toEqual(NOT_FOUND);
    expect(await revokePreviewLink(await aUser('reader'), { linkId })).toEqual(NOT_FOUND);
  });
});
