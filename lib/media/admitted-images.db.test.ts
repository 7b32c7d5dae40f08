import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anApproved,
  anImage,
  aPlannedIssue,
  aPublication,
  aUser,
  readyDocument,
  withFigures,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { assignArticle, createArticle, restoreRevision, saveDraft } from '../article';
import { asJson, writableDatabase } from '../db';
import { type ArticleDocument, parseDocument } from '../document';
import { openForGuest } from '../guest';
import { contentHash } from '../hash';
import { issueFor } from '../issue';
import type { Actor } from '../people';
import { guestImage, guestPage, previewAsPdf, previewOnSite } from '../preview';
import { createPreviewLink, type Shared } from '../share';
import { imageFor, imagesFor, type StoredImage } from '.';

const tables = await testDatabase();
let author: Actor;
let other: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  author = await aUser('author');
  other = await aUser('author');
  editor = await aUser('editor');
});

const text = (...images: StoredImage[]) =>
  withFigures(
    readyDocument({ byline: author }),
    images.map((image) => ({ image, alt: 'A quay' })),
  );

const sees = async (actor: Actor, { sha256 }: StoredImage) =>
  (await imageFor(actor, sha256)) !== null;

/** Writes a text as a release before there were admitted images would have stored it. */
async function storeText(id: string, written: ArticleDocument): Promise<void> {
  const document = accepted(parseDocument(written));
  const data = { document: asJson(document), contentHash: contentHash(document) };
  await writableDatabase().article.update({ where: { id }, data });
}

/** A draft of the author's in which a stranger's image was named by an older release. */
async function aHostileDraft(): Promise<{ id: string; version: number; foreign: StoredImage }> {
  const foreign = await anImage(other);
  const draft = await aDraft(author);
  await storeText(draft.id, text(foreign));
  return { ...draft, foreign };
}

async function guestOf(actor: Actor, shared: Shared) {
  const input = { ...shared, label: 'A guest', days: '7' };
  const { address } = accepted(await createPreviewLink(actor, input));
  const token = address.split('/preview/')[1] ?? '';
  return { token, opening: accepted(await openForGuest(token)).page.split('/')[3] ?? '' };
}

async function pictures(actor: Actor, id: string): Promise<number> {
  const pdf = Buffer.from(accepted(await previewAsPdf(actor, id))).toString('latin1');
  return pdf.match(/\/Subtype\s*\/Image/g)?.length ?? 0;
}

describe('an image that an older release let somebody name', () => {
  test('is in no preview of it, whoever looks, and in no file', async () => {
    const { id, version, foreign } = await aHostileDraft();
    for (const actor of [author, editor]) {
      const { html } = accepted(await previewOnSite(actor, id));
      expect(html).not.toContain(foreign.sha256.slice(0, 16));
      expect(await pictures(actor, id)).toBe(0);
    }
    expect(await sees(author, foreign)).toBe(false);
    const mine = await anImage(author);
    accepted(await saveDraft(author, { id, version, document: text(foreign, mine) }));
    expect(accepted(await previewOnSite(author, id)).html).toContain(mine.sha256);
    expect(await pictures(author, id)).toBe(1);
  });

  test('is behind no link to it, in no width and no part, whoever made the link', async () => {
    const { id, foreign } = await aHostileDraft();
    const issue = await aPlannedIssue(await aUser('publisher'), '2026-11', [id]);
    const links: [Actor, Shared][] = [
      [author, { kind: 'article', id }],
      [editor, { kind: 'article', id }],
      [editor, { kind: 'issue', id: issue }],
    ];
    for (const [maker, shared] of links) {
      const { token, opening } = await guestOf(maker, shared);
      const page = await guestPage(token, opening, id);
      expect(page?.html).toContain('A port changes hands');
      expect(page?.html).not.toContain(foreign.sha256.slice(0, 16));
      for (const wanted of [{}, { width: 320 }, { part: '0.0.20.30' }]) {
        expect(await guestImage(token, opening, foreign.sha256, wanted)).toBeNull();
      }
    }
  });

  test('keeps nobody from saving, and no save of an editor lets its author see it', async () => {
    const { id, version, foreign } = await aHostileDraft();
    const added = await anImage(editor);
    const document = text(added, foreign);
    accepted(await saveDraft(editor, { id, version, document }));
    expect(await sees(author, added)).toBe(true);
    expect(await sees(author, foreign)).toBe(false);
    expect(accepted(await previewOnSite(editor, id)).html).not.toContain(foreign.sha256);
    accepted(await saveDraft(editor, { id, version: version + 1, document: text(added) }));
    accepted(await saveDraft(editor, { id, version: version + 2, document }));
    expect(await sees(author, foreign)).toBe(true);
  });

  test('comes back with no revision', async () => {
    const { id, version, foreign } = await aHostileDraft();
    accepted(await saveDraft(author, { id, version, document: text(), because: 'merge' }));
    const kept = await writableDatabase().revision.findFirstOrThrow({
      where: { articleId: id },
      orderBy: { number: 'desc' },
    });
    expect(JSON.stringify(kept.document)).toContain(foreign.sha256);
    for (const actor of [author, editor]) {
      const restored = await restoreRevision(actor, {
        id,
        version: version + 1,
        number: kept.number,
      });
      expect(restored).toMatchObject({ refusal: { problems: [{ path: 'number' }] } });
    }
  });

  test('keeps an issue from being signed', async () => {
    const approved = await anApproved(author, editor);
    await aPlannedIssue(await aUser('publisher'), '2026-11', [approved.id]);
    const codes = async () => (await issueFor(editor, '2026-11'))?.findings.map(({ code }) => code);
    expect(await codes()).not.toContain('foreign-image');
    await storeText(approved.id, text(await anImage(other)));
    expect(await codes()).toContain('foreign-image');
  });
});

describe('an image that was admitted to an article', () => {
  test('may leave it and come back, by undo, by merge or by a revision', async () => {
    const image = await anImage(editor);
    const { id, version } = await aDraft(author);
    accepted(await saveDraft(editor, { id, version, document: text(image) }));
    accepted(await saveDraft(author, { id, version: version + 1, document: text() }));
    accepted(await saveDraft(author, { id, version: version + 2, document: text(image, image) }));
    const merge = { id, version: version + 3, document: text(), because: 'merge' };
    accepted(await saveDraft(author, merge));
    const { number } = await writableDatabase().revision.findFirstOrThrow({
      where: { articleId: id, reason: 'sitting', createdById: editor.id },
    });
    accepted(await restoreRevision(author, { id, version: version + 4, number }));
    expect(accepted(await previewOnSite(author, id)).html).toContain(image.sha256);
    expect(await pictures(author, id)).toBe(1);
    const { token, opening } = await guestOf(author, { kind: 'article', id });
    expect((await guestImage(token, opening, image.sha256, {}))?.mime).toBe('image/png');
  });

  test('stays when whoever put it in may see it no more, and goes with the article', async () => {
    const image = await anImage(editor);
    const first = await aDraft(author);
    accepted(await saveDraft(editor, { ...first, document: text(image) }));
    // The author takes it over into another article, which then somebody else has to write.
    const copy = accepted(await createArticle(author, { document: text(image) }));
    await writableDatabase().article.update({
      where: { id: first.id },
      data: { ownerId: other.id },
    });
    expect(await sees(author, image)).toBe(true);
    const step = { step: 'writing', userId: other.id, seen: author.id };
    accepted(await assignArticle(editor, { id: copy.id, ...step }));
    await writableDatabase().article.update({
      where: { id: copy.id },
      data: { ownerId: other.id },
    });
    expect(await sees(author, image)).toBe(false);
    expect(await sees(other, image)).toBe(true);
    expect((await createArticle(author, { document: text(image) })).ok).toBe(false);
    expect(accepted(await previewOnSite(other, copy.id)).html).toContain(image.sha256);
  });

  test('and left it before it was published stays with its authors', async () => {
    const [out, shown] = [await anImage(author), await anImage(author)];
    const { id, version } = await aDraft(author);
    accepted(await saveDraft(author, { id, version, document: text(out, shown) }));
    accepted(await saveDraft(author, { id, version: version + 1, document: text(shown) }));
    await writableDatabase().article.update({ where: { id }, data: { state: 'published' } });
    expect(await sees(other, shown)).toBe(true);
    expect(await sees(other, out)).toBe(false);
    expect((await imagesFor(other)).images.map(({ image }) => image.sha256)).toEqual([
      shown.sha256,
    ]);
  });
});
