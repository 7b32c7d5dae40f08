import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  anImage,
  aPublication,
  aUser,
  readyDocument,
  withFigures,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { assignArticle, createArticle, saveDraft } from '../article';
import { writableDatabase } from '../db';
import type { Actor } from '../people';
import { imageFor, imagesFor, storeImage } from '.';

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

const rows = () =>
  writableDatabase().imageUse.findMany({ orderBy: [{ articleId: 'asc' }, { position: 'asc' }] });

const found = async (actor: Actor, words?: string) =>
  (await imagesFor(actor, { words })).images.map(({ name }) => name);

const sees = async (actor: Actor | null, sha256: string) =>
  (await imageFor(actor, sha256)) !== null;

function showing(...figures: Parameters<typeof withFigures>[1]) {
  return withFigures(readyDocument({ byline: author }), figures);
}

describe('the index of images', () => {
  test('follows the figures of an article with every save, and a stale save changes nothing', async () => {
    const crane = await anImage(author, '#375');
    const quay = await anImage(author, '#a31');
    const document = showing({ image: crane, caption: 'A crane.' });
    const { id, version } = accepted(await createArticle(author, { document }));
    expect(await rows()).toMatchObject([
      { articleId: id, sha256: crane.sha256, caption: 'A crane.' },
    ]);
    const both = showing({ image: quay }, { image: crane, alt: 'Still a crane.' });
    accepted(await saveDraft(author, { id, version, document: both }));
    expect((await rows()).map(({ sha256 }) => sha256)).toEqual([quay.sha256, crane.sha256]);
    expect((await saveDraft(author, { id, version, document: showing() })).ok).toBe(false);
    expect(await rows()).toHaveLength(2);
    accepted(await saveDraft(author, { id, version: version + 1, document: showing() }));
    expect(await rows()).toEqual([]);
  });
});

describe('who may see an image', () => {
  test('its uploader and the editors do, another author and a reader find nothing', async () => {
    const { sha256 } = await anImage(author);
    expect(await sees(author, sha256)).toBe(true);
    expect(await sees(editor, sha256)).toBe(true);
    expect(await sees(other, sha256)).toBe(false);
    expect(await sees(await aUser('reader'), sha256)).toBe(false);
    expect(await sees(null, sha256)).toBe(false);
    expect(await found(other)).toEqual([]);
  });

  test('two people who bring the same bytes may both see them', async () => {
    const { sha256 } = await anImage(author, '#375');
    expect((await anImage(other, '#375')).sha256).toBe(sha256);
    expect(await sees(author, sha256)).toBe(true);
    expect(await sees(other, sha256)).toBe(true);
  });

  test('what an editor puts into one’s article one sees, and whoever is asked to write it', async () => {
    const image = await anImage(editor);
    const { id, version } = await aDraft(author);
    accepted(await saveDraft(editor, { id, version, document: showing({ image }) }));
    expect(await sees(author, image.sha256)).toBe(true);
    expect(await sees(other, image.sha256)).toBe(false);
    accepted(
      await assignArticle(editor, { id, step: 'writing', userId: other.id, seen: author.id }),
    );
    expect(await sees(other, image.sha256)).toBe(true);
  });

  test('what is published everybody on the desk sees', async () => {
    const image = await anImage(author);
    const { id } = accepted(await createArticle(author, { document: showing({ image }) }));
    await writableDatabase().article.update({ where: { id }, data: { state: 'published' } });
    expect(await sees(other, image.sha256)).toBe(true);
    expect(await found(other)).toEqual(['image.png']);
    expect(await sees(await aUser('reader'), image.sha256)).toBe(false);
  });

  test('a part of an image is shown in its size, and no part beyond it', async () => {
    const { sha256, width, height } = await anImage(author);
    const part = await imageFor(author, sha256, { part: '10.0.20.30' });
    expect(await sharp(part?.bytes).metadata()).toMatchObject({ width: 20, height: 30 });
    const beyond = await imageFor(author, sha256, { part: `0.0.${width + 1}.${height}` });
    expect(await sharp(beyond?.bytes).metadata()).toMatchObject({ width, height });
  });
});

describe('the media library', () => {
  test('finds by name, caption and creator, and says where an image stands', async () => {
    const image = await anImage(author, '#375', 'Grúa 4.png');
    const figure = { image, caption: 'The crane.', creator: 'Ines Falk', licence: 'CC-BY-4.0' };
    const { id } = accepted(await createArticle(author, { document: showing(figure) }));
    await anImage(author, '#a31', 'quay.png');
    for (const words of ['grua', 'GRÚA 4', 'crane', 'falk crane']) {
      expect(await found(editor, words), words).toEqual(['Grúa 4.png']);
    }
    expect(await found(editor, 'falk quay')).toEqual([]);
    const [line] = (await imagesFor(editor, { words: 'crane' })).images;
    expect(line).toMatchObject({ uploadedBy: author.name, useCount: 1, articles: [{ id }] });
    expect(line?.latestUse).toMatchObject({ creator: 'Ines Falk', licence: 'CC-BY-4.0' });
  });

  test('tells an author nothing of uses in articles that are not theirs', async () => {
    const image = await anImage(author);
    await anImage(other);
    const figure = { image, caption: 'The crane.', creator: 'Ines Falk' };
    accepted(await createArticle(author, { document: showing(figure) }));
    const [line] = (await imagesFor(other)).images;
    expect(line).toMatchObject({ useCount: 0, articles: [], latestUse: null });
    expect(await found(other, 'falk')).toEqual([]);
  });

  test('tells who brings what somebody brought before them nothing of that', async () => {
    await anImage(other, '#375', 'The merger.png');
    const { sha256 } = await anImage(author, '#375', 'quay.png');
    const [line] = (await imagesFor(author)).images;
    expect(line).toMatchObject({ image: { sha256 }, name: 'quay.png', uploadedBy: author.name });
    expect(await found(author, 'merger')).toEqual([]);
    expect(await found(author, 'quay')).toEqual(['quay.png']);
    expect(await found(editor, 'merger')).toEqual(['The merger.png']);
    // What a colleague's file is called may be read once the image stands in an article of one's own.
    const draft = await aDraft(author);
    const document = showing({ image: await anImage(editor, '#a31', 'A crane.png') });
    accepted(await saveDraft(editor, { ...draft, document }));
    expect(await found(author, 'crane')).toEqual(['A crane.png']);
  });

  test('is walked to its end by keys, each image once', async () => {
    const createdAt = new Date('2026-11-01T00:00:00Z');
    const ids = Array.from({ length: 60 }, (_, index) => index.toString(16).padStart(64, '0'));
    await writableDatabase().image.createMany({
      data: ids.map((sha256) => ({
        sha256,
        mime: 'image/png',
        width: 1,
        height: 1,
        bytes: 1,
        originalName: sha256,
        uploadedById: author.id,
        createdAt,
      })),
    });
    const walked: string[] = [];
    let page = await imagesFor(editor);
    for (walked.push(...namesOf(page)); page.next; walked.push(...namesOf(page))) {
      page = await imagesFor(editor, { after: page.next });
    }
    expect(walked.sort()).toEqual(ids);
  });
});

test('an upload that is no image leaves nothing in the library', async () => {
  const before = await tables.fingerprint();
  const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect((await storeImage(author, { bytes, name: 'x.png' })).ok).toBe(false);
  expect(await tables.fingerprint()).toBe(before);
});

function namesOf({ images }: Awaited<ReturnType<typeof imagesFor>>): string[] {
  return images.map(({ name }) => name);
}
